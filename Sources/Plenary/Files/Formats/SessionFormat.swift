// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a session.
enum SessionFormat {
  static let title = Key("title", .text, "The title as printed.")
  static let short = Key("short", .text, "The title in at most 32 characters.")
  static let workingTitle = Key("working_title", .text, "Our words while no title is printed.")
  static let kind = Key("kind", ValueType<KindWord>.kind, "A built-in kind, or a word of kinds:.")
  static let duration = Key("duration", .length, "90m or 1h30 as printed, ~75m as implied.")
  static let speakers = Key(
    "speakers", AppearanceFormat.type.oneOrMore, "People with their roles, in printed order.")
  static let host = Key("host", ValueType<Party>.party, "Who invites.")
  static let organizer = Key("organizer", ValueType<Party>.party, "Who runs it.")
  static let audience = Key(
    "audience", ValueType<Audience>.audience.oneOrMore, "Who may come; none: not stated.")
  static let visibility = Key(
    "visibility", ValueType<Visibility>.choice("visibility"), "Who may see it.")
  static let publishFrom = Key("publish_from", .moment, "When it may first be seen.")
  static let status = Key(
    "status", ValueType<SessionStatus>.choice("status"), "How far it is settled; none: confirmed.")
  static let reason = Key("reason", .text, "Why it is canceled.")
  static let mode = Key("mode", ValueType<Mode>.choice("mode"), "On the spot or online.")
  static let join = Key("join", .text, "The link to take part, given only to the audience.")
  static let optional = Key("optional", .boolean, "true: beside the programme, blocks nobody.")
  static let track = Key("track", ValueType<Track.ID>.reference(to: .track), "The theme.")
  static let series = Key("series", .text, "Words that join the parts of a series.")
  static let part = Key("part", .integer(1...1_000, such: "2"), "Its number in the series.")
  static let within = Key(
    "within", sessionReference, "The longer item it takes place in, whose overlap is meant.")
  static let languages = Key(
    "languages", LanguagesFormat.type, "{from: [ca, en], into: [en]}; none: not stated.")
  static let expected = Key("expected", FigureFormat.type, "How many people are expected.")
  static let needs = Key(
    "needs", ValueType.text.oneOrMore, "What its room has to offer: interpretation, livestream, …")
  static let uid = Key("uid", .text, "The UID it had in another system.")
  static let was = Key(
    "was", ValueType.text.oneOrMore, "Earlier ids, the oldest first; subscribers keep their entry.")
  static let description = Key("description", .prose, "Text that is published with it.")

  static let sessionReference = ValueType<Session.ID>.reference(to: .session)

  static let format = RecordFormat(
    "session", "One item of the programme.",
    keys: [
      title, short, workingTitle, kind, duration, speakers, host, organizer, audience, visibility,
      publishFrom, status, reason, mode, join, optional, track, series, part, within, languages,
      expected, needs, uid, was, description, CommonKeys.note, CommonKeys.source,
      CommonKeys.fieldSources,
    ] + WishKeys.all)

  static let type = ValueType<Records<Session>>.records(
    format, line: title, of: { id, context in context.forum.map { .session(id, in: $0) } },
    read: read)

  @Sendable private static func read(_ id: Session.ID, _ record: RecordReader) -> Session? {
    let kind = record[Self.kind]
    var session = Session(id: id, title: record[title], kind: kind?.kind ?? .session)
    session.printedKind = kind?.printed
    session.short = record[short]
    session.workingTitle = record[workingTitle]
    if let length = record[duration] { session.length = length }
    session.appearances = record[speakers]
    session.host = record[host]
    session.organizer = record[organizer]
    session.publishFrom = record[publishFrom]
    session.reason = record[reason]
    session.join = record[join]
    session.isOptional = record[optional] ?? false
    session.track = record[track]
    session.series = record[series]
    session.part = record[part]
    session.within = record[within]
    session.expected = record[expected]
    session.needs = record[needs]
    session.uid = record[uid]
    session.was = record[was].map { Session.ID($0) }
    session.description = record[description]
    session.note = record[CommonKeys.note]
    session.wishes = WishKeys.read(record)
    apply(record.context.sessionDefaults, to: &session, record)
    return session
  }

  private static func apply(
    _ defaults: SessionDefaults, to session: inout Session, _ record: RecordReader
  ) {
    session.status = record[status] ?? defaults.status ?? .confirmed
    session.visibility = record[visibility] ?? defaults.visibility ?? .public
    session.mode = record[mode] ?? defaults.mode
    session.languages = record[languages] ?? defaults.languages
    let written: [Audience]? = record[audience]
    session.audience = written ?? defaults.audience
    session.sources = record.citation(default: defaults.sources)
  }
}

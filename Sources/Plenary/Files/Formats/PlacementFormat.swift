// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of schedule.yaml and of its lines.
enum PlacementFormat {
  static let start = Key(
    "start", .moment, "Weekday, date and time; without a time: to be announced.", isRequired: true)
  static let session = Key(
    "session", SessionFormat.sessionReference, "The session's id.", isRequired: true)
  static let place = Key("place", ValueType<Place>.place, "A room, or a venue.")
  static let pin = Key("pin", pinType, "What `plan` leaves as it is: time, place or both.")
  static let partOfDay = Key(
    "part_of_day", ValueType<Placement.PartOfDay>.choice("part of the day"),
    "While the time is not known.")
  static let asPrinted = Key("as_printed", .text, "Words that could not be read as a time.")

  static let format = RecordFormat(
    "placement", "When and where a session takes place.",
    keys: [start, session, place, pin, partOfDay, asPrinted, CommonKeys.note])

  static let schedule = Key(
    "schedule", ValueType<Placement>.record(format, read: read).oneOrMore,
    "A line a session, by start, then id.", isRequired: true)

  static let scheduleFormat = RecordFormat(
    "schedule", "When and where the sessions take place.", keys: [schedule])

  private static let pinType = ValueType<Placement.Pin>([
    "enum": ["time", "place", "both"]
  ]) { value, context in
    switch value.text {
    case "time": return .time
    case "place": return .place
    case "both": return .both
    default:
      context.reject(value, "time, place or both")
      return nil
    }
  }

  @Sendable private static func read(_ record: RecordReader, _ value: YAMLValue) -> Placement? {
    let context = record.context
    let outer = context.subject
    context.subject = record.entry(session.name)?.value.text
    defer { context.subject = outer }
    guard let id = record[session], let start = record[start] else { return nil }
    if let forum = context.forum {
      context.remember(
        .placement(id, in: forum), line: value.line, column: value.column, keys: record.entries)
    }
    if let first = context.placedLines[id] {
      context.report(
        .error, "duplicate-placement", at: value,
        "\(id) stands in the schedule twice, in line \(first) and in line \(value.line); keep one")
      return nil
    }
    context.placedLines[id] = value.line
    var placement = Placement(
      session: id, start: start, place: record[place] ?? context.sessionDefaults.place,
      pin: record[pin] ?? [], partOfDay: record[partOfDay], asPrinted: record[asPrinted])
    placement.note = record[CommonKeys.note]
    return placement
  }
}

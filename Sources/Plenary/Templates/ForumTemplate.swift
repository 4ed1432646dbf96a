// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// The files of a new forum: an empty one, or last year's structure without its dates and confirmations.
public struct ForumTemplate: Hashable, Sendable {
  /// The text of `forum.yaml`.
  public let forumText: String
  /// The text of `schedule.yaml`.
  public let scheduleText: String

  private static let emptySchedule = """
    # When and where: a line a session, by start. Edit it by hand at will.
    #   - {start: Mon 2018-06-04 09:15, session: opening, place: council-chamber, pin: time}
    schedule: []

    """

  /// An empty forum, with the keys it will need as comments.
  ///
  /// - Parameters:
  ///   - title: The title; made of the short name unless given.
  ///   - timeZone: The zone to write; left to the city and the workspace unless given.
  ///   - today: The day on which it is made.
  public static func fresh(
    id: Forum.ID, title: String? = nil, timeZone: String? = nil, today: CivilDate
  ) -> ForumTemplate {
    let zone = timeZone.map { "timezone: \(YAMLText.written($0, inFlow: false))\n" } ?? ""
    let text = """
      # forums/\(id)/forum.yaml: what the forum is. When and where things happen is in schedule.yaml.
      # Not written means not known. All keys: plenary schema forum
      title: \(YAMLText.written(title ?? self.title(from: id), inFlow: false))
      updated: \(today)
      \(zone)# first_day: 2018-06-06
      # last_day: 2018-06-08
      # city: chicago                     # an id of cities.yaml; its zone is the forum's
      # source: page

      sources: {}                         # page: https://…

      venues: {}                          # town-hall: {name: Town Hall, rooms: {council-chamber: {name: Council Chamber}}}

      people: {}                          # kurz: {name: Peter Kurz, title: Mayor, city: mannheim}

      sessions: {}                        # opening: {title: Opening, kind: plenary, duration: 75m, speakers: [kurz: chair]}

      """
    return ForumTemplate(forumText: text, scheduleText: emptySchedule)
  }

  /// A forum with the structure, the venues and the roles of another.
  ///
  /// Dates, people, confirmations, links and texts of the other are left out: each role is to be confirmed, and each
  /// session is a draft until somebody says otherwise. A year in the title becomes the year in the new short name.
  public static func copying(_ other: Forum, as id: Forum.ID, today: CivilDate) -> ForumTemplate {
    var forum = Forum(
      id: id, title: title(of: other, for: id), timeZone: other.timeZone,
      uidDomain: other.uidDomain)
    forum.updated = today
    forum.series = other.series
    forum.city = other.city
    forum.timeZoneLabel = other.timeZoneLabel
    forum.mode = other.mode
    forum.visibility = other.visibility
    forum.hosts = other.hosts
    forum.partners = other.partners
    forum.sources = other.sources
    forum.kinds = other.kinds
    forum.defaults = other.defaults
    forum.defaults.sources = []
    forum.defaults.status = .draft
    forum.defaults.audience.removeAll(where: isPerson)
    forum.venues = other.venues
    forum.rooms = Records(other.rooms.map(withoutDates))
    forum.travel = other.travel
    forum.tracks = other.tracks
    forum.sessions = Records(other.sessions.map(structure))
    let head = """
      # Started from \(other.id): structure, venues and roles. Dates and people are yours to write; every session is a draft
      # until its status says otherwise (see defaults).

      """
    return ForumTemplate(forumText: head + forum.fileText, scheduleText: emptySchedule)
  }

  private static func structure(of session: Session) -> Session {
    var copy = session
    copy.status = .draft
    copy.reason = nil
    copy.publishFrom = nil
    copy.join = nil
    copy.uid = nil
    copy.was = []
    copy.description = nil
    copy.note = nil
    copy.expected = nil
    copy.sources = Citation()
    copy.audience.removeAll(where: isPerson)
    copy.appearances = session.appearances.map { Appearance(person: nil, role: $0.role) }
    if case .moment = copy.wishes.earliest { copy.wishes.earliest = nil }
    if case .moment = copy.wishes.latest { copy.wishes.latest = nil }
    return copy
  }

  private static func withoutDates(_ room: Room) -> Room {
    var copy = room
    copy.available = []
    return copy
  }

  private static func isPerson(_ audience: Audience) -> Bool {
    if case .person = audience { return true }
    return false
  }

  private static func title(from id: Forum.ID) -> String {
    let words = id.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return words.joined(separator: " ")
  }

  private static func title(of other: Forum, for id: Forum.ID) -> String {
    func year(_ text: String) -> Substring? {
      text.split { !("0"..."9").contains($0) }.last { $0.count == 4 }
    }
    guard let old = year(other.title), let new = year(id.rawValue) else { return other.title }
    return other.title.replacing(old, with: new)
  }
}

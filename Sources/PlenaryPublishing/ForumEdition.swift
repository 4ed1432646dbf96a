// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

/// A forum as it goes out to one circle of readers: which sessions, when, and in whose eyes.
///
/// It is a function of the forum's files alone: no clock is asked.
public struct ForumEdition: Sendable {
  /// The forum.
  public let forum: Forum
  /// The workspace's cities, for names and memberships.
  public let cities: Records<City>
  /// The workspace's networks, for names.
  public let networks: Records<CityNetwork>
  /// What was asked for; people and cities in it lead the entries with their roles.
  public let filter: SessionFilter
  /// Who it is for; `nil` is the team.
  public let circle: Visibility?
  /// The rules of the forum's zone.
  public let rules: TimeZoneRules
  /// The sessions that are shown and have a day, by start, then identifier.
  public let entries: [Entry]
  /// Where the rules of zones come from.
  let database: TimeZoneDatabase
  /// When the forum's sessions start, those not shown included.
  let starts: Set<CivilDateTime>
  /// The sessions that are shown and have no day yet, in the order of the file.
  public let undated: [Session]
  /// How many sessions the filter found that this circle may not see: drafts and closed ones.
  public let withheld: Int

  /// A session with its time.
  public struct Entry: Sendable {
    /// The session.
    public let session: Session
    /// When it takes place.
    public let timing: SessionTiming
  }

  /// Chooses what a circle of readers sees.
  ///
  /// Drafts are shown to the team only. A session under embargo (`publish_from`) is shown once the forum's `updated` day has
  /// reached that day, or passed it when a time is stated.
  /// - Parameters:
  ///   - filter: Which sessions; all unless given.
  ///   - circle: Sessions open to it and to wider circles are shown; `nil` is the team, which sees everything.
  ///   - database: Where the zone's rules come from.
  /// - Throws: `timeZoneUnknown` when the forum's zone has no rules.
  public init(
    of forum: Forum, in workspace: Workspace, filter: SessionFilter = SessionFilter(),
    circle: Visibility? = .public, database: TimeZoneDatabase = .system
  ) throws(PublishingError) {
    do {
      rules = try database.rules(for: forum.timeZone)
    } catch {
      throw PublishingError(.timeZoneUnknown, "\(forum.title): \(error)")
    }
    self.database = database
    self.forum = forum
    self.filter = filter
    self.circle = circle
    cities = workspace.cities
    networks = workspace.networks
    let found = forum.sessions(matching: filter, cities: workspace.cities)
    let shown = found.filter { ForumEdition.shows($0, of: forum, to: circle) }
    withheld = found.count - shown.count
    var entries: [Entry] = []
    var undated: [Session] = []
    for session in shown {
      if let timing = forum.timing(of: session, rules: rules) {
        entries.append(Entry(session: session, timing: timing))
      } else {
        undated.append(session)
      }
    }
    self.entries = entries.sorted {
      ($0.timing.range.lowerBound, $0.session.id) < ($1.timing.range.lowerBound, $1.session.id)
    }
    self.undated = undated
    starts = Set(forum.schedule.placements.compactMap(\.start.civil))
  }

  /// Whether the forum has no programme yet: no session at all.
  public var isProgramUnpublished: Bool { forum.sessions.isEmpty }

  /// The instant that DTSTAMP and LAST-MODIFIED state: the start of the `updated` day in UTC.
  public var revised: CivilDateTime? { forum.updated.map { CivilDateTime(date: $0) } }

  private static func shows(_ session: Session, of forum: Forum, to circle: Visibility?) -> Bool {
    guard let circle else { return true }
    guard session.status != .draft, width(of: session.visibility) >= width(of: circle) else {
      return false
    }
    guard let embargo = session.publishFrom else { return true }
    guard let updated = forum.updated else { return false }
    return embargo.time == nil ? embargo.day <= updated : embargo.day < updated
  }

  /// How many readers a circle holds, as a rank.
  private static func width(of circle: Visibility) -> Int {
    switch circle {
    case .public: 2
    case .participants: 1
    case .private: 0
    }
  }
}

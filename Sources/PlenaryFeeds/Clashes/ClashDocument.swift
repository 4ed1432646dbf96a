// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

/// The document that `clashes --json` prints.
public struct ClashDocument: Sendable, Hashable, Codable {
  /// The forum's short name, its title, its city and days; the last day is inclusive.
  public var forum: String, title: String, city: String?, firstDay: CivilDate?, lastDay: CivilDate?
  /// How many other events were looked at.
  public var compared: Int
  /// The clashes, in the order in which to look at them.
  public var clashes: [Item]
  /// Events that take over on the first or the last day in the same city.
  public var handOvers: [EngagementDocument]
  /// What could not be judged.
  public var notJudged: [String]

  /// A clash.
  public struct Item: Sendable, Hashable, Codable {
    /// HIGH, LOW or NEAR.
    public var level: Clash.Level
    /// The event.
    public var event: EngagementDocument
    /// The days that both take.
    public var sharedDays: [CivilDate]
    /// How many days away it is: negative before the forum, 0 on shared days.
    public var distance: Int
    /// Why.
    public var reasons: [Reason]
    /// The weights together.
    public var weight: Int
    /// What is not known.
    public var unknown: [String]
  }

  /// Makes the document of a listing.
  public init(_ listing: ClashListing, of forum: Forum) {
    self.forum = forum.id.rawValue
    title = forum.title
    city = forum.city?.rawValue
    firstDay = forum.firstDay
    lastDay = forum.lastDay
    compared = listing.compared
    clashes = listing.clashes.map { clash in
      Item(
        level: clash.level, event: EngagementDocument(clash.event), sharedDays: clash.sharedDays,
        distance: clash.distance, reasons: clash.reasons, weight: clash.weight,
        unknown: clash.unknown)
    }
    handOvers = listing.handOvers.map { EngagementDocument($0.event) }
    notJudged = listing.notJudged
  }
}

/// A partner's event or a forum as the command's JSON names it.
public struct EngagementDocument: Sendable, Hashable, Codable {
  /// The source, UID and occurrence of an event; `nil` for a forum.
  public var source: String?, uid: String?, recurrenceID: String?
  /// The short name of a forum; `nil` for an event.
  public var forum: String?
  /// The title.
  public var title: String
  /// The first day and the last one, inclusive, on the wall of its place.
  public var firstDay: CivilDate, lastDay: CivilDate
  /// Its city and networks, when known.
  public var city: String?, networks: [String]
  /// Its page.
  public var url: String?
  /// The sources that announce it too.
  public var alsoIn: [String]

  /// Describes an engagement.
  public init(_ engagement: PartnerEngagement) {
    source = engagement.reference?.source
    uid = engagement.reference?.uid
    recurrenceID = engagement.reference?.recurrenceID
    if case .forum(let id) = engagement.origin { forum = id.rawValue }
    title = engagement.title
    firstDay = engagement.days.lowerBound
    lastDay = engagement.lastDay
    city = engagement.city?.rawValue
    networks = engagement.networks.map(\.rawValue)
    url = engagement.url
    alsoIn = engagement.otherOrigins.map { origin in
      switch origin {
      case .event(let reference): reference.source
      case .forum(let id): id.rawValue
      }
    }
  }
}

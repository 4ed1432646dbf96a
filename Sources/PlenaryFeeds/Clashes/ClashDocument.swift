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

extension ClashDocument {
  private enum CodingKeys: String, CodingKey {
    case forum, title, city, firstDay, lastDay, compared, clashes, handOvers, notJudged
  }

  /// Writes the document; what is not known is `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(forum, forKey: .forum)
    try container.encode(title, forKey: .title)
    try container.encode(city, forKey: .city)
    try container.encode(firstDay, forKey: .firstDay)
    try container.encode(lastDay, forKey: .lastDay)
    try container.encode(compared, forKey: .compared)
    try container.encode(clashes, forKey: .clashes)
    try container.encode(handOvers, forKey: .handOvers)
    try container.encode(notJudged, forKey: .notJudged)
  }
}

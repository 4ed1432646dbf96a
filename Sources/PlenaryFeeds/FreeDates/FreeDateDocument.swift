// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Plenary

/// The document that `dates --json` prints.
public struct FreeDateDocument: Sendable, Hashable, Codable {
  /// How many days, between which days; the last one is inclusive.
  public var days: Int, from: CivilDate, to: CivilDate
  /// The city and the networks asked for, and the forum that it should be like.
  public var city: String?, networks: [String], like: String?
  /// How many windows were weighed, against how many events.
  public var considered: Int, events: Int
  /// The windows, the best first.
  public var windows: [Window]
  /// What could not be judged.
  public var notJudged: [String]

  /// A window.
  public struct Window: Sendable, Hashable, Codable {
    /// The first day and the last day, inclusive.
    public var firstDay: CivilDate, lastDay: CivilDate
    /// The weights together: the smaller the better.
    public var weight: Int
    /// Why.
    public var reasons: [Reason]
  }

  /// Makes the document of a listing.
  public init(_ listing: FreeDateListing, query: FreeDateQuery) {
    days = query.days
    from = query.between.lowerBound
    to = query.between.upperBound
    city = query.city?.rawValue
    networks = query.networks.map(\.rawValue)
    like = query.like?.id.rawValue
    considered = listing.considered
    events = listing.events
    windows = listing.windows.map {
      Window(
        firstDay: $0.days.lowerBound, lastDay: $0.lastDay, weight: $0.weight, reasons: $0.reasons)
    }
    notJudged = listing.notJudged
  }
}

extension FreeDateDocument {
  private enum CodingKeys: String, CodingKey {
    case days, from, to, city, networks, like, considered, events, windows, notJudged
  }

  /// Writes the document; what was not asked for is `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(days, forKey: .days)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(city, forKey: .city)
    try container.encode(networks, forKey: .networks)
    try container.encode(like, forKey: .like)
    try container.encode(considered, forKey: .considered)
    try container.encode(events, forKey: .events)
    try container.encode(windows, forKey: .windows)
    try container.encode(notJudged, forKey: .notJudged)
  }
}

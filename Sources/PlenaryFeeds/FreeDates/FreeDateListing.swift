// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Plenary

/// Some days in a row, and what speaks against and for them.
public struct FreeDateWindow: Sendable, Hashable {
  /// The first day and the first day after.
  public var days: Range<CivilDate>
  /// What speaks against it, and with negative weights for it; the weightiest first.
  public var reasons: [Reason]
  /// The weights together: the smaller the better.
  public var weight: Int

  /// The last day, inclusive.
  public var lastDay: CivilDate { days.upperBound.adding(days: -1) }
}

/// The windows that were found, the best first; no two of them share a day.
public struct FreeDateListing: Sendable, Hashable {
  /// The windows.
  public var windows: [FreeDateWindow] = []
  /// How many windows were weighed.
  public var considered = 0
  /// How many events lie in the time that was searched.
  public var events = 0
  /// What could not be judged.
  public var notJudged: [String] = []
}

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

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Plenary

/// A partner's event that competes with a forum, or nearly does.
public struct Clash: Sendable, Hashable {
  /// How much it competes, in the words that are shown.
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// The same people are wanted in both.
    case high = "HIGH"
    /// On the same days, and nothing is known that both share.
    case low = "LOW"
    /// Not on the same days, and not far from them.
    case near = "NEAR"

    /// Orders from the one to look at first.
    public static func < (lhs: Level, rhs: Level) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
      switch self {
      case .high: 0
      case .low: 1
      case .near: 2
      }
    }
  }

  /// How much it competes.
  public var level: Level
  /// The event.
  public var event: PartnerEngagement
  /// The days that both take; empty for one that is near.
  public var sharedDays: [CivilDate]
  /// How many days lie between its nearest day and the forum's, counted as people do: 1 for the next day; 0 on shared days.
  ///
  /// Negative when it is before the forum.
  public var distance: Int
  /// Why, the weightiest first.
  public var reasons: [Reason]
  /// What is not known and could change the judgement.
  public var unknown: [String]

  /// When it is to the forum, such as `shares Friday 8 June`, `11 days later` or `3 days before`.
  public var relation: String {
    guard let first = sharedDays.first else {
      return "\(counted(abs(distance), "day")) \(distance < 0 ? "before" : "later")"
    }
    return "shares \((first..<first.adding(days: sharedDays.count)).inWords)"
  }

  /// The weights of its reasons together.
  public var weight: Int { reasons.weight }
}

/// An event that takes over where the forum ends, or the other way round, in one city: no clash.
public struct HandOver: Sendable, Hashable {
  /// The event.
  public var event: PartnerEngagement
  /// The day that both take.
  public var day: CivilDate
}

/// What competes with a forum.
public struct ClashListing: Sendable, Hashable {
  /// The clashes: by level, then weight, then distance.
  public var clashes: [Clash] = []
  /// Events that share the forum's first or last day in its city, and compete with nothing.
  public var handOvers: [HandOver] = []
  /// The forum's own announcements in partners' feeds.
  public var copies: [PartnerEngagement] = []
  /// How many other events were looked at.
  public var compared = 0
  /// What could not be judged, because the forum does not say it.
  public var notJudged: [String] = []

  /// The clashes of a level.
  public func clashes(_ level: Clash.Level) -> [Clash] { clashes.filter { $0.level == level } }
}

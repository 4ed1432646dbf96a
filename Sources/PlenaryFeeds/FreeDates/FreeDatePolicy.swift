// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What counts how much when dates are ranked; the lightest window comes first.
public struct FreeDatePolicy: Sendable, Hashable {
  /// An event of a wanted network on one of the days.
  public var wantedNetwork = 40
  /// An event in the city.
  public var sameCity = 30
  /// An event of a network of which the city is a member.
  public var memberNetwork = 25
  /// Any other partner's event.
  public var otherEvent = 1
  /// So many days before and after count as near.
  public var nearDays = 3
  /// An event that is near counts one part in so many.
  public var nearShare = 4
  /// From this length on, in days, an event is a season, which hardly anybody spends at one place.
  public var longEvent = 10
  /// What such an event counts at most.
  public var longEventWeight = 3
  /// Each day of a weekend.
  public var weekendDay = 6
  /// Each public holiday.
  public var holiday = 20
  /// What speaks for a window that begins on the weekday of the forum that it should be like.
  public var sameWeekday = 8
  /// What speaks for a window in the very week of that forum, less two for each week away from it.
  public var sameSeason = 10

  /// The weights that are used unless others are given.
  public init() {}
}

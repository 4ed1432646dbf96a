// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// Hours of a day on the wall, in the forum's zone: when a forum or a room is open.
public struct DayHours: Hashable, Sendable {
  /// The day on which it opens.
  public var day: CivilDate
  /// The opening and the closing time; `nil` when only the day is known.
  public var hours: Hours?

  /// An opening and a closing time; a closing at or before the opening is on the next day.
  public struct Hours: Hashable, Sendable {
    /// The first moment.
    public var opens: TimeOfDay
    /// The first moment after.
    public var closes: TimeOfDay

    /// Joins two times.
    public init(opens: TimeOfDay, closes: TimeOfDay) {
      self.opens = opens
      self.closes = closes
    }
  }

  /// Opens on a day.
  public init(day: CivilDate, hours: Hours? = nil) {
    self.day = day
    self.hours = hours
  }

  /// The opening moment: midnight when the hours are not known.
  public var start: CivilDateTime { CivilDateTime(date: day, time: hours?.opens ?? .midnight) }

  /// The first moment after closing: the next midnight when the hours are not known.
  public var end: CivilDateTime {
    guard let hours else { return CivilDateTime(date: day.adding(days: 1)) }
    let nextDay = hours.closes <= hours.opens
    return CivilDateTime(date: nextDay ? day.adding(days: 1) : day, time: hours.closes)
  }
}

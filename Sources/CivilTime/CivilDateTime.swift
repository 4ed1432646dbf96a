// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A day and a time on the wall, without a zone.
public struct CivilDateTime: Sendable, Hashable {
  /// The day.
  public let date: CivilDate
  /// The time of that day.
  public let time: TimeOfDay

  /// Joins a day and a time, midnight unless given.
  public init(date: CivilDate, time: TimeOfDay = .midnight) {
    self.date = date
    self.time = time
  }

  /// `nil` when a field is out of range.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    guard let date = CivilDate(year: year, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: minute, second: second)
    else { return nil }
    self.init(date: date, time: time)
  }

  /// The wall time that many seconds after 1970-01-01 00:00, in days of 86,400 seconds.
  ///
  /// It is held to the first second of the first day that there is and the last one of the last day.
  public init(secondsSinceEpoch: Int) {
    let held = min(max(secondsSinceEpoch, CivilDateTime.first), CivilDateTime.last)
    let (quotient, remainder) = held.quotientAndRemainder(dividingBy: 86_400)
    date = CivilDate(daysSinceEpoch: remainder < 0 ? quotient - 1 : quotient)
    time = TimeOfDay(secondsSinceMidnight: remainder)
  }

  private static let first = CivilDate.days.lowerBound * 86_400
  private static let last = CivilDate.days.upperBound * 86_400 + 86_399

  /// Seconds on the wall since 1970-01-01 00:00: the Unix time if the zone were UTC.
  public var secondsSinceEpoch: Int { date.daysSinceEpoch * 86_400 + time.secondsSinceMidnight }

  /// The wall time that many seconds later, without regard to any zone's transitions.
  public func adding(seconds: Int) -> CivilDateTime {
    let (sum, overflow) = secondsSinceEpoch.addingReportingOverflow(seconds)
    return CivilDateTime(secondsSinceEpoch: overflow ? (seconds < 0 ? Int.min : Int.max) : sum)
  }

  /// The same time of day, that many days later.
  public func adding(days: Int) -> CivilDateTime {
    CivilDateTime(date: date.adding(days: days), time: time)
  }
}

extension CivilDateTime: Comparable {
  /// Orders by time on the wall.
  public static func < (lhs: CivilDateTime, rhs: CivilDateTime) -> Bool {
    (lhs.date, lhs.time) < (rhs.date, rhs.time)
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// The ISO 8601 form without an offset, such as `2018-06-08T09:15`.
  public var description: String { "\(date)T\(time)" }
}

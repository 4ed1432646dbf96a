// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// A day, and a time of it on the wall when known, in the forum's zone.
public struct Moment: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// The time; `nil` while it is to be announced.
  public var time: TimeOfDay?

  /// A day, with a time when known.
  public init(day: CivilDate, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// Day and time together; `nil` while the time is to be announced.
  public var civil: CivilDateTime? { time.map { CivilDateTime(date: day, time: $0) } }
}

extension Moment: Comparable {
  /// Orders by day and time; a day without a time comes before its times.
  public static func < (lhs: Moment, rhs: Moment) -> Bool {
    guard lhs.day == rhs.day else { return lhs.day < rhs.day }
    switch (lhs.time, rhs.time) {
    case (nil, nil), (_, nil): return false
    case (nil, _): return true
    case (let left?, let right?): return left < right
    }
  }
}

extension Moment: CustomStringConvertible {
  /// The form the files have, such as `Sun 2017-09-24 12:00`.
  public var description: String {
    let written = "\(day.weekday.abbreviation) \(day)"
    return time.map { "\(written) \($0)" } ?? written
  }
}

extension Moment {
  /// Reads `Sun 2017-09-24 12:00`, also without the weekday or the time; `nil` for anything else or a wrong weekday.
  public init?(_ text: some StringProtocol) {
    guard let written = WrittenMoment(text),
      written.weekday == nil || written.weekday == written.moment.day.weekday
    else { return nil }
    self = written.moment
  }
}

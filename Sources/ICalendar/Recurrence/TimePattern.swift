// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The moments inside a period that the time parts of a rule make, as seconds from its beginning, in order.
///
/// They are computed and not listed: a day can have 86,400 of them.
struct TimePattern: Sendable {
  private let hours: [Int]
  private let minutes: [Int]
  private let seconds: [Int]
  private let only: Int?

  /// Reads the parts below the frequency's own unit, and takes from the start what they leave open.
  init(_ rule: RecurrenceRule, start: TimeOfDay, isAllDay: Bool) {
    let unit = rule.frequency.secondsOfUnit ?? 86_400
    func values(_ written: [Int], _ own: Int, most: Int, below: Int) -> [Int] {
      guard !isAllDay, unit > below else { return [0] }
      guard !written.isEmpty else { return [own] }
      return Set(written.filter { (0...most).contains($0) }.map { min($0, 59) }).sorted()
    }
    hours = values(rule.hours, start.hour, most: 23, below: 3600)
    minutes = values(rule.minutes, start.minute, most: 59, below: 60)
    seconds = values(rule.seconds, start.second, most: 60, below: 1)
    only =
      hours.count * minutes.count * seconds.count == 1
      ? hours[0] * 3600 + minutes[0] * 60 + seconds[0] : nil
  }

  /// How many there are; none when a part names only moments that no day has.
  var count: Int { hours.count * minutes.count * seconds.count }

  /// The seconds from the beginning of the period, growing with the index.
  subscript(index: Int) -> Int {
    if let only { return only }
    let (minute, second) = index.quotientAndRemainder(dividingBy: seconds.count)
    let (hour, minuteOfHour) = minute.quotientAndRemainder(dividingBy: minutes.count)
    return hours[hour] * 3600 + minutes[minuteOfHour] * 60 + seconds[second]
  }

  /// The index of the first one that is not before a number of seconds.
  func index(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RecurrenceRule.Frequency {
  /// The length of the period in seconds when it is shorter than a day.
  var secondsOfUnit: Int? {
    switch self {
    case .secondly: 1
    case .minutely: 60
    case .hourly: 3600
    default: nil
    }
  }
}

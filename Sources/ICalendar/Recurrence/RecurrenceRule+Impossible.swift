// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension RecurrenceRule {
  /// Why the rule can never have a start, as a sentence; `nil` when it can, or when only the expansion will tell.
  func impossibility(start: CivilDateTime, isAllDay: Bool) -> String? {
    let pattern = DayPattern(self, start: start.date)
    var mostDays = frequency == .weekly ? 7 : 1
    if namesDays {
      // Leap years, weekdays and week numbers come in every combination within 28 years without a century.
      var found = false
      for year in 2001...2028 {
        var ofYear = 0
        for month in 1...12 {
          let ofMonth = pattern.days(ofMonth: month, year: year).nonzeroBitCount
          ofYear += ofMonth
          if frequency == .monthly { mostDays = max(mostDays, ofMonth) }
        }
        if frequency == .yearly { mostDays = max(mostDays, ofYear) }
        found = found || ofYear > 0
        // Only positions need the year with the most days.
        if found, setPositions.isEmpty { break }
      }
      guard found else { return "No year has a day that its parts allow." }
    } else if frequency == .yearly || frequency == .monthly {
      mostDays = 366
    }
    if !isAllDay, let unit = frequency.secondsOfUnit,
      !meetsTimes(from: start.time.secondsSinceMidnight, unit: unit)
    {
      return "Its interval never meets the times of the day that its parts allow."
    }
    if let least = setPositions.map(\.magnitude).min() {
      let most = mostDays * TimePattern(self, start: start.time, isAllDay: isAllDay).count
      if least > most { return "No period has as many instances as BYSETPOS asks for." }
    }
    if interval > 1, namesDays {
      var iterator = RuleIterator(self, start: start, isAllDay: isAllDay)
      var budget = 100_000
      if iterator.next(budget: &budget) == nil, iterator.stop == .ended {
        return "Its interval meets no day that its parts allow before the year 10000."
      }
    }
    return nil
  }

  /// Whether the parts narrow the days so much that there might be none.
  private var namesDays: Bool {
    let hasNumbers = weekdays.contains { if case .nth = $0 { true } else { false } }
    return hasNumbers || !daysOfTheMonth.isEmpty || !daysOfTheYear.isEmpty || !weeks.isEmpty
      || !months.isEmpty
  }

  /// Whether steps of the interval ever come to an hour, minute and second that are allowed.
  private func meetsTimes(from start: Int, unit: Int) -> Bool {
    let checksMinutes = unit <= 60 && !minutes.isEmpty
    let checksSeconds = unit == 1 && !seconds.isEmpty
    guard !hours.isEmpty || checksMinutes || checksSeconds else { return true }
    // The times of day that the steps come to are those of one remainder.
    let divisor = Self.greatestCommonDivisor(unit * stepLength, 86_400)
    var time = start.modulo(divisor)
    time -= time.modulo(unit)
    while time < 86_400 {
      let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
      if hours.isEmpty || hours.contains(hour), !checksMinutes || minutes.contains(minute),
        !checksSeconds || seconds.contains(second) || (second == 59 && seconds.contains(60))
      {
        return true
      }
      time += divisor
    }
    return false
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The allowed days of the month that was looked at last.
struct MonthDays: Sendable {
  let pattern: DayPattern
  private var first = 1
  private var afterLast = 1
  private var days: UInt32 = 0
  private var year = 0
  private var month = 0

  init(_ pattern: DayPattern) { self.pattern = pattern }

  /// Whether a day (since 1970) is allowed.
  mutating func contains(_ day: Int) -> Bool {
    if !(first..<afterLast).contains(day) { open(day) }
    return days & 1 << UInt32(day - first) != 0
  }

  /// The first allowed day after a day of the open month, or the first of a later month that may have some.
  mutating func next(after day: Int, budget: inout Int) -> Int {
    if !(first..<afterLast).contains(day) { open(day) }
    let later = day + 1 < afterLast ? days & (UInt32.max << UInt32(day + 1 - first)) : 0
    if later != 0 { return first + later.trailingZeroBitCount }
    var (nextYear, nextMonth) = (year, month)
    // All twelve are looked at before giving up, so a rule without any month moves on year by year.
    for _ in 1...12 {
      budget -= 1
      nextMonth += 1
      if nextMonth > 12 { (nextYear, nextMonth) = (nextYear + 1, 1) }
      if pattern.allows(month: nextMonth), pattern.days(ofMonth: nextMonth, year: nextYear) != 0 {
        break
      }
    }
    return CivilDate.days(year: nextYear, month: nextMonth)
  }

  private mutating func open(_ day: Int) {
    let date = CivilDate(daysSinceEpoch: day)
    (year, month) = (date.year, date.month)
    first = day - date.day + 1
    let length = CivilDate.daysInMonth(month, year: year)
    afterLast = first + length
    days = pattern.days(ofMonth: month, year: year)
  }
}

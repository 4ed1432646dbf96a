// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The days that the parts of a rule allow, a month at a time as the bits of a number.
///
/// A day has to fit every part that is written: that gives the same as the table of expanding and limiting parts in RFC 5545
/// §3.3.10 once the parts that DTSTART stands in for are filled in.
struct DayPattern: Sendable {
  /// Bits 1 to 12; none when the rule names only months that the calendar does not have.
  private var months: UInt16 = 0x1FFE
  /// Days from the beginning and from the end of a month, bit 0 for the first and the last.
  private var daysFromStart: UInt32 = 0
  private var daysFromEnd: UInt32 = 0
  private var hasMonthDays = false
  /// Bit 1 for Monday to bit 7 for Sunday.
  private var weekdays: UInt8 = 0
  private var ordinals: [(number: Int, day: Int)] = []
  /// Whether numbered weekdays count in the month rather than in the year.
  private var ordinalsCountInMonth = false
  private var yearDays: [Int] = []
  private var weeks: [Int] = []
  private let weekStart: CivilTime.Weekday
  private var skip = RecurrenceRule.Skip.omit

  /// Reads the parts that speak of days, and takes from the start what they leave open.
  init(_ rule: RecurrenceRule, start: CivilDate) {
    weekStart = rule.weekStart
    if !rule.months.isEmpty {
      months = rule.months.reduce(0) { months, month in
        month.isLeap || !(1...12).contains(month.index) ? months : months | 1 << UInt16(month.index)
      }
    }
    var daysOfTheMonth = rule.daysOfTheMonth
    var weekdays = rule.weekdays
    let isLong = rule.frequency == .yearly || rule.frequency == .monthly
    if rule.daysOfTheYear.isEmpty, daysOfTheMonth.isEmpty, weekdays.isEmpty {
      if !rule.weeks.isEmpty {
        if rule.frequency == .yearly { weekdays = [.every(start.weekday)] }
      } else if isLong {
        if rule.frequency == .yearly, rule.months.isEmpty { months = 1 << UInt16(start.month) }
        daysOfTheMonth = [start.day]
      } else if rule.frequency == .weekly {
        weekdays = [.every(start.weekday)]
      }
    }
    hasMonthDays = !daysOfTheMonth.isEmpty
    // A rule that was made and not read may hold numbers that no day has.
    for day in daysOfTheMonth where (1...31).contains(day.magnitude) {
      if day > 0 {
        daysFromStart |= 1 << UInt32(day - 1)
      } else {
        daysFromEnd |= 1 << UInt32(-day - 1)
      }
    }
    for weekday in weekdays {
      switch weekday {
      case .nth(let number, let day) where isLong:
        ordinals.append((min(max(number, -54), 54), day.rawValue))
      case .nth(_, let day), .every(let day): self.weekdays |= 1 << UInt8(day.rawValue)
      }
    }
    ordinalsCountInMonth = rule.frequency == .monthly || !rule.months.isEmpty
    yearDays = rule.daysOfTheYear
    weeks = rule.weeks
    if isLong { skip = rule.skip ?? .omit }
  }

  /// Whether the month can have days at all.
  func allows(month: Int) -> Bool { months & 1 << UInt16(month) != 0 }

  /// The days of a month, bit 0 for the first.
  ///
  /// With `SKIP=FORWARD` the bit after the last day stands for the first of the next month.
  func days(ofMonth month: Int, year: Int) -> UInt32 {
    guard allows(month: month) else { return 0 }
    let length = CivilDate.daysInMonth(month, year: year)
    var days = monthDays(length: length)
    guard days != 0 else { return 0 }
    let first = CivilDate.days(year: year, month: month)
    if weekdays != 0 || !ordinals.isEmpty {
      // 0 for Monday: the day 1970-01-01 was a Thursday.
      let firstWeekday = (first + 3).modulo(7)
      days &= weekdayMask(firstWeekday, month: month, year: year, length: length, first: first)
    }
    if !yearDays.isEmpty || !weeks.isEmpty {
      days = days.filtered { fitsYear(first + $0, year: year) }
    }
    return days
  }

  private func monthDays(length: Int) -> UInt32 {
    let all = UInt32.max >> UInt32(32 - length)
    guard hasMonthDays else { return all }
    var days = daysFromStart & all
    var fromEnd = daysFromEnd & all
    while fromEnd != 0 {
      days |= 1 << UInt32(length - 1 - fromEnd.trailingZeroBitCount)
      fromEnd &= fromEnd - 1
    }
    if skip != .omit, daysFromStart & ~all != 0 {
      days |= skip == .backward ? 1 << UInt32(length - 1) : 1 << UInt32(length)
    }
    return days
  }

  private func weekdayMask(
    _ firstWeekday: Int, month: Int, year: Int, length: Int, first: Int
  ) -> UInt32 {
    var mask: UInt32 = 0
    for weekday in 0..<7 where weekdays & 2 << UInt8(weekday) != 0 {
      let offset = (weekday - firstWeekday + 7) % 7
      mask |= 0x1020_4081 << UInt32(offset)
    }
    for (number, day) in ordinals {
      let (scopeFirst, scopeLength) =
        ordinalsCountInMonth
        ? (first, length) : (CivilDate.days(year: year, month: 1), CivilDate.daysInYear(year))
      let target: Int
      if number > 0 {
        target = scopeFirst + (day - 1 - (scopeFirst + 3)).modulo(7) + (number - 1) * 7
      } else {
        let last = scopeFirst + scopeLength - 1
        target = last - (last + 3 - (day - 1)).modulo(7) + (number + 1) * 7
      }
      guard target >= scopeFirst, target < scopeFirst + scopeLength, target >= first,
        target < first + length
      else { continue }
      mask |= 1 << UInt32(target - first)
    }
    return mask
  }

  /// Whether a day fits the parts that count in the year.
  private func fitsYear(_ day: Int, year: Int) -> Bool {
    if !yearDays.isEmpty {
      let length = CivilDate.daysInYear(year)
      let number = day - CivilDate.days(year: year, month: 1) + 1
      guard yearDays.contains(number) || yearDays.contains(number - length - 1) else {
        return false
      }
    }
    guard !weeks.isEmpty else { return true }
    // A week belongs to the year that has its fourth day.
    let middle = day - (day + 3 - (weekStart.rawValue - 1)).modulo(7) + 3
    let weekYear = CivilDate(daysSinceEpoch: middle).year
    let number = (middle - CivilDate.days(year: weekYear, month: 1)) / 7 + 1
    let left = (CivilDate.days(year: weekYear + 1, month: 1) - middle + 6) / 7
    return weeks.contains(number) || weeks.contains(-left)
  }
}

extension UInt32 {
  /// The bits for whose index the condition holds.
  fileprivate func filtered(_ holds: (Int) -> Bool) -> UInt32 {
    var result: UInt32 = 0
    var rest = self
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      if holds(index) { result |= 1 << UInt32(index) }
      rest &= rest - 1
    }
    return result
  }
}

extension CivilDate {
  /// Days from 1 January 1970 to the first of a month.
  static func days(year: Int, month: Int) -> Int {
    // The same algorithm as daysSinceEpoch, for a day that always exists.
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

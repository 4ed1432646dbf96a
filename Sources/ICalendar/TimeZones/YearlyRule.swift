// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The yearly rule of an observance (RFC 5545 §3.6.5): the few forms that describe changes of the clocks.
///
/// It is apart from `RecurrenceRule`, since expanding that needs a zone's rules to begin with.
struct YearlyRule {
  private var months: [Int] = []
  private var monthDays: [Int] = []
  private var weekdays: [(ordinal: Int, day: Weekday)] = []
  private var interval = 1
  private var count: Int?
  /// The last wall time, and whether it is in UTC.
  private var until: (civil: CivilDateTime, isUTC: Bool)?

  /// `nil` for a rule of another frequency or a part that is no number.
  init?(_ text: String) {
    var isYearly = false
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let values = pair[1].split(separator: ",")
      switch pair[0] {
      case "FREQ": isYearly = pair[1] == "YEARLY"
      case "INTERVAL":
        guard let value = Int(pair[1]), value > 0 else { return nil }
        interval = value
      case "COUNT":
        guard let value = Int(pair[1]), value > 0 else { return nil }
        count = value
      case "UNTIL":
        guard
          let value = try? CalendarDateTime(property: Property("DTSTART", value: String(pair[1])))
        else { return nil }
        if case .utc(let civil) = value {
          until = (civil, true)
        } else {
          until = (value.civil, false)
        }
      case "BYMONTH": months = values.compactMap { Int($0) }.filter { (1...12).contains($0) }
      case "BYMONTHDAY":
        monthDays = values.compactMap { Int($0) }.filter { $0 != 0 && abs($0) <= 31 }
      case "BYDAY": weekdays = values.compactMap(YearlyRule.weekday)
      default: break
      }
    }
    guard isYearly else { return nil }
  }

  /// The starts from `first` on, `first` included, up to the end of a year.
  ///
  /// - Parameters:
  ///   - offsetBefore: Seconds east of UTC before each change, to compare with an end in UTC.
  ///   - years: Starts before them are left out, however many there are.
  func starts(
    from first: CivilDateTime, offsetBefore: Int, within years: ClosedRange<Int>
  ) -> [CivilDateTime] {
    var found: [CivilDateTime] = []
    var counted = 0
    let skipped = max(0, years.lowerBound - first.date.year)
    var year = count == nil ? first.date.year + skipped / interval * interval : first.date.year
    while year <= years.upperBound {
      for date in dates(in: year, like: first.date) {
        let start = CivilDateTime(date: date, time: first.time)
        guard start >= first else { continue }
        if let until {
          let compared = until.isUTC ? start.adding(seconds: -offsetBefore) : start
          if compared > until.civil { return found }
        }
        counted += 1
        if let count, counted > count { return found }
        if year >= years.lowerBound { found.append(start) }
      }
      year += interval
    }
    return found
  }

  private func dates(in year: Int, like first: CivilDate) -> [CivilDate] {
    (months.isEmpty ? [first.month] : months).sorted().flatMap { month -> [CivilDate] in
      let length = CivilDate.daysInMonth(month, year: year)
      var days = Set(1...length)
      if monthDays.isEmpty, weekdays.isEmpty { days = [first.day] }
      if !monthDays.isEmpty {
        days.formIntersection(monthDays.map { $0 > 0 ? $0 : length + 1 + $0 })
      }
      if !weekdays.isEmpty {
        days = days.filter { day in
          weekdays.contains { matches(day, $0, month: month, year: year, length: length) }
        }
      }
      return days.sorted().compactMap { CivilDate(year: year, month: month, day: $0) }
    }
  }

  private func matches(
    _ day: Int, _ wanted: (ordinal: Int, day: Weekday), month: Int, year: Int, length: Int
  ) -> Bool {
    guard CivilDate(year: year, month: month, day: day)?.weekday == wanted.day else { return false }
    switch wanted.ordinal {
    case 0: return true
    case 1...: return (day - 1) / 7 + 1 == wanted.ordinal
    default: return (length - day) / 7 + 1 == -wanted.ordinal
    }
  }

  private static func weekday(_ text: Substring) -> (ordinal: Int, day: Weekday)? {
    let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let index = codes.firstIndex(of: String(text.suffix(2))),
      let day = Weekday(rawValue: index + 1)
    else { return nil }
    let ordinal = text.dropLast(2)
    if ordinal.isEmpty { return (0, day) }
    return Int(ordinal).flatMap { (-5...5).contains($0) ? ($0, day) : nil }
  }
}

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
  private var until: End?

  /// The last wall time or UTC time.
  private struct End {
    let civil: CivilDateTime
    let isUTC: Bool
  }

  /// Whether the rule has no end.
  var isEndless: Bool { count == nil && until == nil }

  /// `nil` for a rule of another frequency, or with a part that changes of the clocks have no use for.
  init?(_ text: String) {
    var isYearly = false
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { return nil }
      let value = pair[1]
      switch pair[0] {
      case "FREQ": isYearly = value == "YEARLY"
      case "INTERVAL":
        guard let number = Int(value), (1...1000).contains(number) else { return nil }
        interval = number
      case "COUNT":
        guard let number = Int(value), number > 0 else { return nil }
        count = number
      case "UNTIL":
        guard let end = YearlyRule.end(value) else { return nil }
        until = end
      case "BYMONTH":
        guard let values = YearlyRule.numbers(value, within: 1...12) else { return nil }
        months = values.sorted()
      case "BYMONTHDAY":
        guard let values = YearlyRule.numbers(value, within: -31...31), !values.contains(0) else {
          return nil
        }
        monthDays = values
      case "BYDAY":
        let values = value.split(separator: ",", omittingEmptySubsequences: false)
        weekdays = values.compactMap(YearlyRule.weekday)
        guard weekdays.count == values.count else { return nil }
      case "WKST": break
      default: return nil
      }
    }
    guard isYearly else { return nil }
  }

  /// The starts from `first` on, `first` included, up to the end of the years.
  ///
  /// - Parameters:
  ///   - offsetBefore: Seconds east of UTC before each change, to compare with an end in UTC.
  ///   - years: Starts before them are left out, however many there are.
  ///   - steps: How many days may still be looked at; nothing more is found when none are left.
  func starts(
    from first: CivilDateTime, offsetBefore: Int, within years: ClosedRange<Int>, steps: inout Int
  ) -> [CivilDateTime] {
    var found: [CivilDateTime] = []
    var counted = 0
    var year = first.date.year
    // Only a count makes the years before matter.
    if count == nil, year < years.lowerBound {
      year += (years.lowerBound - year + interval - 1) / interval * interval
    }
    while year <= years.upperBound, steps > 0 {
      for date in dates(in: year, like: first.date, steps: &steps) {
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

  /// A weekday counts in its month; without BYMONTH that is the month of the first start, which a rule for a change of
  /// the clocks means although RFC 5545 would count in the year.
  private func dates(in year: Int, like first: CivilDate, steps: inout Int) -> [CivilDate] {
    var dates: [CivilDate] = []
    for month in months.isEmpty ? [first.month] : months {
      let length = CivilDate.daysInMonth(month, year: year)
      let days = days(inMonthOf: length, month: month, year: year, otherwise: first.day)
      steps -= 1 + days.count
      for day in days where monthDays.isEmpty || isWanted(day, length) {
        if let date = CivilDate(year: year, month: month, day: day) { dates.append(date) }
      }
    }
    return dates
  }

  /// The days that the weekdays give, or without weekdays the days of the month, which may be none of it.
  private func days(
    inMonthOf length: Int, month: Int, year: Int, otherwise day: Int
  ) -> [Int] {
    guard !weekdays.isEmpty else {
      let numbers = monthDays.isEmpty ? [day] : monthDays.map { $0 > 0 ? $0 : length + 1 + $0 }
      return Set(numbers).sorted()
    }
    guard let first = CivilDate(year: year, month: month, day: 1)?.weekday else { return [] }
    var days: Set<Int> = []
    for wanted in weekdays {
      let all = Array(stride(from: 1 + first.days(until: wanted.day), through: length, by: 7))
      switch wanted.ordinal {
      case 0: days.formUnion(all)
      case 1...all.count: days.insert(all[wanted.ordinal - 1])
      case -all.count ... -1: days.insert(all[all.count + wanted.ordinal])
      default: break
      }
    }
    return days.sorted()
  }

  private func isWanted(_ day: Int, _ length: Int) -> Bool {
    monthDays.contains(day) || monthDays.contains(day - length - 1)
  }
}

extension YearlyRule {
  /// A day is meant whole.
  private static func end(_ text: Substring) -> End? {
    guard
      let value = try? CalendarDateTime(property: Property("UNTIL", value: String(text)))
    else { return nil }
    return switch value {
    case .utc(let civil): End(civil: civil, isUTC: true)
    case .date(let date):
      End(civil: CivilDateTime(date: date).adding(seconds: 86_399), isUTC: false)
    case .floating(let civil), .zoned(let civil, _): End(civil: civil, isUTC: false)
    }
  }

  private static func numbers(_ text: Substring, within range: ClosedRange<Int>) -> [Int]? {
    let values = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = values.compactMap(\.self).filter(range.contains)
    return numbers.count == values.count && numbers.count <= 31 ? numbers : nil
  }

  private static func weekday(_ text: Substring) -> (ordinal: Int, day: Weekday)? {
    guard let day = Weekday(symbol: String(text.suffix(2))) else { return nil }
    let ordinal = text.dropLast(2)
    if ordinal.isEmpty { return (0, day) }
    guard let number = Int(ordinal), number != 0, (-5...5).contains(number) else { return nil }
    return (number, day)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// Dates as people in a secretariat say them: "Monday 25 September", "24–26 September 2017".
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func month(_ date: CivilDate) -> String { months[date.month - 1] }

  /// "Monday 25 September".
  static func day(_ date: CivilDate) -> String {
    "\(date.weekday.name) \(date.day) \(month(date))"
  }

  /// "Mon 25 Sep".
  static func shortDay(_ date: CivilDate) -> String {
    "\(date.weekday.abbreviation) \(date.day) \(month(date).prefix(3))"
  }

  /// "25 September 2017".
  static func date(_ date: CivilDate) -> String { "\(date.day) \(month(date)) \(date.year)" }

  /// "24–26 September 2017", as short as both dates allow; the last day is inclusive.
  static func range(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return date(first) }
    if first.year != last.year { return "\(date(first)) – \(date(last))" }
    if first.month != last.month {
      return "\(first.day) \(month(first)) – \(date(last))"
    }
    return "\(first.day)–\(date(last))"
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

extension CivilDate {
  /// The day as people say it, such as `25 September 2017`.
  public var inWords: String { "\(day) \(monthName) \(year)" }

  /// The day with its weekday, without the year, such as `Monday 25 September`.
  public var dayInWords: String { "\(weekday.name) \(day) \(monthName)" }

  /// The day in short, such as `Mon 25 Sep`.
  public var shortDayInWords: String { "\(weekday.abbreviation) \(day) \(monthName.prefix(3))" }

  /// The days from this one to a last one, inclusive, as short as both allow, such as `24–26 September 2017`.
  public func inWords(through last: CivilDate) -> String {
    if self == last { return inWords }
    if year != last.year { return "\(inWords) – \(last.inWords)" }
    if month != last.month { return "\(day) \(monthName) – \(last.inWords)" }
    return "\(day)–\(last.inWords)"
  }

  /// The month's English name.
  public var monthName: String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}

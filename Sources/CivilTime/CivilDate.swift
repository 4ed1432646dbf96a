// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Values are always real days: 30 February cannot be made.
///
/// ```swift
/// let opening = CivilDate(year: 2018, month: 6, day: 6)
/// opening?.weekday  // .wednesday
/// ```
public struct CivilDate: Sendable, Hashable {
  /// The calendar year; 0 is 1 BC.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, counted from 1.
  public let day: Int

  /// `nil` when the month has no such day, or the year lies outside -9999 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day that there is: 1 January of the year -9999.
  public static let earliest = CivilDate(uncheckedYear: -9999, month: 1, day: 1)
  /// The last day that there is: 31 December 9999.
  public static let latest = CivilDate(uncheckedYear: 9999, month: 12, day: 31)

  static let days = earliest.daysSinceEpoch...latest.daysSinceEpoch

  /// The day that many days after 1 January 1970 (before it when negative), held to ``earliest`` and ``latest``.
  ///
  /// The arithmetic is Howard Hinnant's civil_from_days (chrono-compatible date algorithms, 2013).
  public init(daysSinceEpoch: Int) {
    let held = min(max(daysSinceEpoch, CivilDate.days.lowerBound), CivilDate.days.upperBound)
    let shifted = held + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfMarchYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfMarchYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfMarchYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// Days since 1 January 1970; negative before it.
  public var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday {
    let remainder = (daysSinceEpoch + 3) % 7
    return Weekday(rawValue: (remainder < 0 ? remainder + 7 : remainder) + 1) ?? .monday
  }

  /// The day's number in its year, counted from 1.
  public var dayOfYear: Int {
    daysSinceEpoch - CivilDate(uncheckedYear: year, month: 1, day: 1).daysSinceEpoch + 1
  }

  /// The ISO 8601 week number and the year that the week belongs to.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.rawValue)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }

  /// The day that many days later (earlier when negative), held to ``earliest`` and ``latest``.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return CivilDate(daysSinceEpoch: overflow ? (days < 0 ? Int.min : Int.max) : sum)
  }

  /// Whether the Gregorian calendar gives the year a 29 February.
  public static func isLeapYear(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  /// The number of days in a month (1 to 12) of a year.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days in a year: 365 or 366.
  public static func daysInYear(_ year: Int) -> Int { isLeapYear(year) ? 366 : 365 }
}

extension CivilDate: Comparable {
  /// Orders by time.
  public static func < (lhs: CivilDate, rhs: CivilDate) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }
}

extension CivilDate: LosslessStringConvertible {
  /// Reads `2018-06-08` (ISO 8601, extended form), `-0043-03-15` for years before 0; `nil` for anything else.
  public init?(_ description: String) {
    self.init(iso: description)
  }

  /// Reads `2018-06-08` (ISO 8601, extended form), `-0043-03-15` for years before 0; `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let fields = digits.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].count == 4, fields[1].count == 2, fields[2].count == 2,
      let year = Decimal.value(of: fields[0]), let month = Decimal.value(of: fields[1]),
      let day = Decimal.value(of: fields[2]), !isNegative || year > 0
    else { return nil }
    self.init(year: isNegative ? -year : year, month: month, day: day)
  }

  /// The ISO 8601 form, such as `2018-06-08`.
  public var description: String {
    let sign = year < 0 ? "-" : ""
    return "\(sign)\(Decimal.padded(abs(year), to: 4))-\(Decimal.padded(month, to: 2))-"
      + Decimal.padded(day, to: 2)
  }
}

extension CivilDate: Codable {
  /// Decodes the ISO 8601 form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a day such as 2018-06-08.")
    }
    self = date
  }

  /// Encodes the ISO 8601 form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

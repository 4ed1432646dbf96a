// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CalendarDateTime {
  /// Reads forms that the format does not have and that can mean only one thing; `nil` for others.
  ///
  /// ISO 8601 with hyphens and colons, lower case, blanks around, seconds missing or with a fraction, an offset from UTC,
  /// a leap second (the second before it) and 24:00 (the next midnight).
  init?(repairing text: String, tzid: String?) {
    guard var reader = LenientReader(text), let date = reader.date() else { return nil }
    guard !reader.isAtEnd else {
      self = .date(date)
      return
    }
    guard reader.skip("T") || reader.skip(" "), let seconds = reader.timeOfDay() else { return nil }
    let civil = CivilDateTime(date: date).adding(seconds: seconds)
    if reader.isAtEnd {
      self = if let tzid { .zoned(civil, tzid: tzid) } else { .floating(civil) }
    } else if reader.skip("Z"), reader.isAtEnd {
      self = .utc(civil)
    } else if let offset = reader.offset(), reader.isAtEnd {
      self = .utc(civil.adding(seconds: -offset))
    } else {
      return nil
    }
  }
}

/// Reads dates and times in the forms that people and programs write besides the right one.
private struct LenientReader {
  private var rest: ArraySlice<UInt8>

  /// `nil` for a text that is too short or too long to be understood, which costs nothing to see.
  init?(_ text: String) {
    let units = text.trimmingBlanks.utf8
    guard (8...40).contains(units.count) else { return nil }
    rest = units.map(\.uppercased)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var value = 0
    for unit in rest.prefix(count) {
      guard unit.isDigit else { return nil }
      value = value * 10 + Int(unit - UInt8(ascii: "0"))
    }
    rest.removeFirst(count)
    return value
  }

  mutating func date() -> CivilDate? {
    guard let year = digits(4) else { return nil }
    let isExtended = skip("-")
    guard let month = digits(2), !isExtended || skip("-"), let day = digits(2) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Seconds since midnight: 86,400 for 24:00, and second 60 counts as 59.
  mutating func timeOfDay() -> Int? {
    guard let hour = digits(2) else { return nil }
    let isExtended = skip(":")
    guard let minute = digits(2) else { return nil }
    var second = 0
    if isExtended ? skip(":") : rest.first?.isDigit == true {
      guard let value = digits(2) else { return nil }
      second = value == 60 ? 59 : value
    }
    if skip(".") || skip(",") {
      guard digits(1) != nil else { return nil }
      while digits(1) != nil {}
    }
    if hour == 24 { return minute == 0 && second == 0 ? 86_400 : nil }
    return TimeOfDay(hour: hour, minute: minute, second: second)?.secondsSinceMidnight
  }

  /// Seconds east of UTC.
  mutating func offset() -> Int? {
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hour = digits(2), hour < 24 else { return nil }
    _ = skip(":")
    let minute = isAtEnd ? 0 : digits(2)
    guard let minute, minute < 60 else { return nil }
    return sign * (hour * 3600 + minute * 60)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CalendarDateTime {
  /// Reads the text of one value, such as `20180606T133000Z`, strictly.
  ///
  /// A `Z` makes it UTC; without one, a time is in the given zone, or floats when that is `nil`.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-date` or `empty-value`.
  public init(text: String, tzid: String? = nil) throws(CalendarError) {
    guard let value = CalendarDateTime(exactly: text, tzid: tzid) else {
      throw CalendarDateTime.fault(in: text)
    }
    self = value
  }

  /// Reads the text of one value strictly; `nil` where ``fault(in:)`` has something to say.
  init?(exactly text: String, tzid: String?) {
    guard let form = Form(text.utf8) else { return nil }
    let fields = form == .date ? LibicalValue.date(text) : LibicalValue.dateTime(text)
    // libical takes 30 February, 25:00 and second 60 as they come: the civil types do not.
    guard let fields,
      let civil = CivilDateTime(
        year: fields.year, month: fields.month, day: fields.day, hour: fields.hour,
        minute: fields.minute, second: fields.second)
    else { return nil }
    switch form {
    case .date: self = .date(civil.date)
    case .utc: self = .utc(civil)
    case .local: self = if let tzid { .zoned(civil, tzid: tzid) } else { .floating(civil) }
    }
  }

  /// Why a text cannot be read.
  static func fault(in text: String) -> CalendarError {
    guard !text.isEmpty else {
      return CalendarError(.emptyValue, message: "The date has no value.")
    }
    return CalendarError(
      .invalidDate,
      message: Form(text.utf8) == nil
        ? "\(quoted(text)) is not a date such as 20180606T133000Z."
        : "\(quoted(text)) is not a day and time that exist.")
  }

  /// The value as it is written after the colon, without its zone: `20180606T133000`.
  ///
  /// The format has four digits for a year: one outside 0 to 9999 is written as the nearest it has.
  public var text: String {
    var time = LibicalValue.Time(civil)
    if isDate { return LibicalValue.text(date: time) ?? "" }
    if case .utc = self { time.isUTC = true }
    return LibicalValue.text(dateTime: time) ?? ""
  }

  /// The three forms of RFC 5545 §3.3.4 and §3.3.5.
  enum Form {
    case date, local, utc

    /// Looks at lengths, digits and letters only, so that libical sees nothing else.
    init?(_ text: String.UTF8View) {
      var count = 0
      for unit in text {
        switch count {
        case 8: guard unit == UInt8(ascii: "T") else { return nil }
        case 15: guard unit == UInt8(ascii: "Z") else { return nil }
        case 16: return nil
        default: guard unit.isDigit else { return nil }
        }
        count += 1
      }
      switch count {
      case 8: self = .date
      case 15: self = .local
      case 16: self = .utc
      default: return nil
      }
    }

    /// Also looks whether the day and time exist; `nil` when they do not.
    ///
    /// libical takes every text of these forms, so nothing more can be wrong with one.
    init?(existing text: String) {
      guard let form = Form(text.utf8) else { return nil }
      var (date, time, count) = (0, 0, 0)
      for unit in text.utf8 {
        let digit = Int(unit) - Int(UInt8(ascii: "0"))
        if count < 8 { date = date * 10 + digit }
        if count > 8, count < 15 { time = time * 10 + digit }
        count += 1
      }
      let civil = CivilDateTime(
        year: date / 10_000, month: date / 100 % 100, day: date % 100, hour: time / 10_000,
        minute: time / 100 % 100, second: time % 100)
      guard civil != nil else { return nil }
      self = form
    }
  }
}

extension CalendarDateTime: CustomStringConvertible {
  /// The value as written, after its zone: `Europe/Oslo 20170914T090000`.
  public var description: String { if let tzid { "\(tzid) \(text)" } else { text } }
}

extension LibicalValue.Time {
  fileprivate init(_ civil: CivilDateTime) {
    let (date, time) = (civil.date, civil.time)
    self.init(
      year: min(max(date.year, 0), 9999), month: date.month, day: date.day, hour: time.hour,
      minute: time.minute, second: time.second, isUTC: false)
  }
}

/// A text for a message: in quotation marks, cut, control characters shown.
func quoted(_ text: some StringProtocol) -> String {
  let head = text.unicodeScalars.prefix(60)
  let end = head.endIndex == text.unicodeScalars.endIndex ? "\"" : "…\""
  // Most texts need no look at the tables of Unicode.
  if head.allSatisfy({ $0.value < 0x7F && $0.value >= 0x20 }) {
    return "\"\(text[..<head.endIndex])\(end)"
  }
  var shown = "\""
  for scalar in head {
    shown +=
      scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
  }
  return shown + end
}

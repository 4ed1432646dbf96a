// Plenary
// SPDX-License-Identifier: Apache-2.0

extension CalendarDuration {
  /// Reads the text of one value, such as `P1DT2H` or `-PT15M`, strictly.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-duration` or `empty-value`.
  public init(text: String) throws(CalendarError) {
    guard !text.isEmpty else {
      throw CalendarError(.emptyValue, message: "The duration has no value.")
    }
    try DurationForm.check(text)
    guard let span = LibicalValue.duration(text) else {
      throw CalendarError(
        .invalidDuration, message: "\(quoted(text)) is not a duration such as PT1H30M.")
    }
    let sign = span.isNegative ? -1 : 1
    self.init(
      days: sign * (span.weeks * 7 + span.days),
      seconds: sign * (span.hours * 3600 + span.minutes * 60 + span.seconds))
  }

  /// The value as it is written after the colon, such as `P1DT2H30M`; `PT0S` for none.
  ///
  /// Days and seconds of opposite signs, which the format cannot say, are written as exact seconds.
  public var text: String {
    let (days, seconds) =
      (self.days < 0 && self.seconds > 0) || (self.days > 0 && self.seconds < 0)
      ? (0, self.days * 86_400 + self.seconds) : (self.days, self.seconds)
    let length = Int(clamping: seconds.magnitude)
    return LibicalValue.text(
      duration: LibicalValue.Span(
        isNegative: days < 0 || seconds < 0, days: Int(clamping: days.magnitude),
        hours: length / 3600, minutes: length / 60 % 60, seconds: length % 60)) ?? "PT0S"
  }
}

extension CalendarDuration: PropertyValue {
  /// Reads a DURATION property such as `DURATION:PT1H30M` (RFC 5545 §3.3.6).
  ///
  /// Understood and reported: blanks, lower case, and hours or seconds without their `T`.
  ///
  /// - Throws: ``CalendarError`` with the code `empty-value` or `invalid-duration`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    do {
      self = try CalendarDuration(text: property.value)
    } catch {
      guard let written = DurationForm.repaired(property.value),
        let value = try? CalendarDuration(text: written)
      else {
        throw CalendarError(
          error.code, line: property.line,
          message: error.code == .emptyValue
            ? "\(property.name) has no value." : "\(property.name): \(error.message)")
      }
      self = value
      repairs.report(
        .repairedValue, .warning, about: property,
        "was written \(quoted(property.value)). It was read as \(value.text).")
    }
  }

  /// The value as a property.
  public func property(named name: String) -> Property {
    Property(name, value: text)
  }
}

extension CalendarDuration: CustomStringConvertible {
  /// The value as written, such as `P1DT2H30M`.
  public var description: String { text }
}

/// The grammar of RFC 5545 §3.3.6, which libical does not hold to.
///
/// It reads `P` and an empty text as nothing, `PT1H30` without the 30, and a number of more than nine digits as another one.
private enum DurationForm {
  static func check(_ text: String) throws(CalendarError) {
    func fault(_ reason: String) -> CalendarError {
      CalendarError(.invalidDuration, message: "\(quoted(text)) is not a duration: \(reason)")
    }
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P") else { throw fault("it does not start with P.") }
    // Units may be left out but stand in this order.
    var units: [UInt8] = Array("WD".utf8)
    var isTime = false
    var parts = 0
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !isTime {
        rest.removeFirst()
        (units, isTime) = (Array("HMS".utf8), true)
        guard !rest.isEmpty else { throw fault("nothing follows its T.") }
        continue
      }
      let digits = rest.prefix(while: \.isDigit)
      guard !digits.isEmpty else { throw fault("a number is missing.") }
      guard digits.count <= 9 else { throw fault("a number has more than nine digits.") }
      rest = rest[digits.endIndex...]
      guard let unit = rest.popFirst() else { throw fault("its last number has no unit.") }
      guard let index = units.firstIndex(of: unit) else {
        let isLong = !isTime && (unit == UInt8(ascii: "Y") || unit == UInt8(ascii: "M"))
        throw fault(isLong ? "the format has no years and months." : "a unit is out of place.")
      }
      units.removeFirst(index + 1)
      parts += 1
    }
    guard parts > 0 else { throw fault("it names no length.") }
  }

  /// The text in capitals, without blanks, and with the T that hours and seconds need.
  static func repaired(_ text: String) -> String? {
    var units = text.utf8.prefix(40).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    units = units.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 32 : $0 }
    if !units.contains(UInt8(ascii: "T")),
      units.contains(UInt8(ascii: "H")) || units.contains(UInt8(ascii: "S"))
    {
      let afterDays = units.lastIndex { "PWD".utf8.contains($0) }
      if let afterDays { units.insert(UInt8(ascii: "T"), at: afterDays + 1) }
    }
    let repaired = String(decoding: units, as: UTF8.self)
    return repaired == text ? nil : repaired
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A difference from UTC, such as `+0530` (RFC 5545 §3.3.14).
public struct UTCOffset: Sendable, Hashable {
  /// Seconds east of UTC; negative to the west.
  public let seconds: Int

  /// `nil` for a day or more.
  public init?(seconds: Int) {
    guard (-86_399...86_399).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// The value as written: `+0530`, with seconds only when there are some.
  public var text: String { LibicalValue.text(utcOffset: seconds) ?? "+0000" }
}

extension UTCOffset: PropertyValue {
  /// Reads a TZOFFSETFROM or TZOFFSETTO.
  ///
  /// Understood and reported: a missing sign (east), colons, one digit of hours, and `-0000`.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-offset` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    // libical reads anything as some offset: its text is made regular first.
    guard let regular = Self.regular(property.value), let seconds = LibicalValue.utcOffset(regular)
    else {
      throw property.error(
        .invalidOffset, "has \(quoted(property.value)), which is not an offset such as +0530.")
    }
    self.seconds = seconds
    if regular != property.value || regular == "-0000" {
      repairs.report(
        .repairedValue, .note, about: property,
        "was written \(quoted(property.value)). It was read as \(text).")
    }
  }

  /// The offset as a property.
  public func property(named name: String) -> Property { Property(name, value: text) }

  private static func regular(_ text: String) -> String? {
    var rest = text.filter { $0 != " " }[...]
    let sign = rest.first == "-" ? "-" : "+"
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    var fields = rest.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if fields.count > 1, fields[0].utf8.count == 1 { fields[0] = "0" + fields[0] }
    let digits = fields.joined()
    guard digits.utf8.count == 4 || digits.utf8.count == 6,
      digits.utf8.allSatisfy(\.isDigit),
      let number = Int(digits.utf8.count == 4 ? digits + "00" : digits),
      number / 10_000 < 24, number / 100 % 100 < 60, number % 100 < 60
    else { return nil }
    return sign + digits
  }
}

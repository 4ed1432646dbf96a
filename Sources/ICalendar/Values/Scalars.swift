// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Int: PropertyValue {
  /// Reads an INTEGER property of 32 bits such as `SEQUENCE:3` (RFC 5545 §3.3.8).
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-integer` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    let text = Int32(property.value) != nil ? property.value : property.value.filter { $0 != " " }
    // libical reads any text as some number, and numbers that are too long as others.
    guard Int32(text) != nil, let value = LibicalValue.integer(text) else {
      throw property.error(
        .invalidInteger, "has \(quoted(property.value)), which is not a whole number of 32 bits.")
    }
    self = value
  }

  /// The number as a property; the nearest one of 32 bits.
  public func property(named name: String) -> Property {
    Property(name, value: LibicalValue.text(integer: self) ?? "0")
  }
}

extension Bool: PropertyValue {
  /// Reads a BOOLEAN property: TRUE or FALSE in any case (RFC 5545 §3.3.2).
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-boolean` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    guard let value = LibicalValue.boolean(property.value.uppercased()) else {
      throw property.error(
        .invalidBoolean, "has \(quoted(property.value)), which is neither TRUE nor FALSE.")
    }
    self = value
  }

  /// The answer as a property.
  public func property(named name: String) -> Property {
    Property(name, value: self ? "TRUE" : "FALSE")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// When an alarm goes off. The corresponding iCalendar property is `TRIGGER` (RFC 5545 §3.8.6.3).
public enum Trigger: Sendable, Hashable {
  /// Which end of the event a length is counted from.
  public enum Anchor: String, Sendable, Hashable {
    /// From its start.
    case start = "START"
    /// From its end.
    case end = "END"
  }

  /// That long after an end of the event, before it when negative.
  case relative(CalendarDuration, to: Anchor)
  /// At a time of its own, which the format wants in UTC.
  case absolute(CalendarDateTime)
}

extension Trigger: PropertyValue {
  /// Reads a TRIGGER by its form: a length starts with a sign or `P`.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-duration`, `invalid-date` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    guard let first = property.value.first(where: { $0 != " " }), first.isNumber else {
      let anchor = property.parameter("RELATED")?.value.uppercased() == "END" ? Anchor.end : .start
      self = .relative(try CalendarDuration(property: property, repairs: &repairs), to: anchor)
      return
    }
    self = .absolute(try CalendarDateTime(property: property, repairs: &repairs))
  }

  /// The moment as a property.
  public func property(named name: String) -> Property {
    switch self {
    case .relative(let duration, let anchor):
      Property(
        name, parameters: anchor == .end ? [Parameter("RELATED", written: "END")] : [],
        value: duration.text)
    case .absolute(let time):
      Property(
        name,
        parameters: (time.isDate ? [] : [Parameter("VALUE", written: "DATE-TIME")])
          + time.parameters, value: time.text)
    }
  }
}

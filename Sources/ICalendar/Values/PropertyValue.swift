// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A typed value that a property holds: read from one and written as one.
///
/// ```swift
/// let property = Property("DTSTART", value: "20180606T133000Z")
/// let start = try CalendarDateTime(property: property)
/// start.property(named: "DTSTART") == property  // true
/// ```
public protocol PropertyValue: Sendable, Hashable {
  /// Reads a property, and reports what had to be repaired to understand it.
  ///
  /// - Throws: ``CalendarError`` with the line, the name and what is wrong with the value.
  init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError)

  /// The value as a property of that name (upper case), with the parameters that it needs.
  func property(named name: String) -> Property
}

extension PropertyValue {
  /// Reads a property, repairing in silence what can be understood.
  ///
  /// - Throws: ``CalendarError`` with the line, the name and what is wrong with the value.
  public init(property: Property) throws(CalendarError) {
    var repairs = DiagnosticLog.silent
    try self.init(property: property, repairs: &repairs)
  }
}

extension Property {
  /// An error about this line.
  func error(_ code: Diagnostic.Kind, _ message: String) -> CalendarError {
    CalendarError(code, line: line, message: "\(name) \(message)")
  }

  /// The line as it was read, unfolded and cut to 200 characters.
  var excerpt: String {
    var text = name
    for parameter in parameters {
      guard text.utf8.count < 800 else { return text.excerpt }
      text += ";\(parameter.name)="
      text.unicodeScalars += parameter.written.unicodeScalars.prefix(800)
    }
    text += ":"
    text.unicodeScalars += value.unicodeScalars.prefix(800)
    return text.excerpt
  }
}

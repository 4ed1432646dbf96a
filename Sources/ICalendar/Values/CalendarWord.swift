// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A word of a list that others may extend: known words have names, unknown ones are kept.
public protocol CalendarWord: PropertyValue, RawRepresentable where RawValue == String {
  /// Takes the word in capital letters.
  init(rawValue: String)
}

extension CalendarWord {
  /// Reads a property that holds one word, in any case; blanks around it are left out and reported.
  ///
  /// - Throws: ``CalendarError`` with the code `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    let text = property.text
    let word = text.trimmingBlanks
    guard !word.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    self.init(rawValue: word.uppercased())
    if word.utf8.count != text.utf8.count {
      repairs.report(
        .repairedValue, .note, about: property,
        "was written \(quoted(text)). It was read as \(rawValue).")
    }
  }

  /// The word as a property.
  public func property(named name: String) -> Property { Property(name, text: rawValue) }
}

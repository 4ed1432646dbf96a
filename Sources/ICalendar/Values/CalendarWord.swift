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

/// How sure an event is. The corresponding iCalendar property is `STATUS` (RFC 5545 §3.8.1.11).
public struct EventStatus: CalendarWord {
  /// The word in capital letters.
  public let rawValue: String
  /// Takes the word in capital letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Likely, not settled.
  public static let tentative = Self(rawValue: "TENTATIVE")
  /// Settled.
  public static let confirmed = Self(rawValue: "CONFIRMED")
  /// Called off, and shown as such: the format spells it with two l.
  public static let canceled = Self(rawValue: "CANCELLED")
}

/// Whether an event takes time. The corresponding iCalendar property is `TRANSP` (RFC 5545 §3.8.2.7).
public struct Transparency: CalendarWord {
  /// The word in capital letters.
  public let rawValue: String
  /// Takes the word in capital letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It takes its time: busy. This holds when nothing is written.
  public static let opaque = Self(rawValue: "OPAQUE")
  /// It leaves its time free.
  public static let transparent = Self(rawValue: "TRANSPARENT")
}

/// Who may see an event. The corresponding iCalendar property is `CLASS` (RFC 5545 §3.8.1.3).
public struct Classification: CalendarWord {
  /// The word in capital letters.
  public let rawValue: String
  /// Takes the word in capital letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Everybody. This holds when nothing is written.
  public static let `public` = Self(rawValue: "PUBLIC")
  /// The owner.
  public static let `private` = Self(rawValue: "PRIVATE")
  /// Those whom the owner names.
  public static let confidential = Self(rawValue: "CONFIDENTIAL")
}

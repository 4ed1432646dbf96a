// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Another component that this one belongs to. The iCalendar property is `RELATED-TO` (RFC 5545 §3.8.4.5).
public struct RelatedTo: Sendable, Hashable {
  /// The UID of the other component.
  public var uid: String
  /// What the other one is to this one: `PARENT` (when not written), `CHILD`, `SIBLING` …
  public var relationship: String

  /// Names a component and what it is to this one.
  public init(uid: String, relationship: String = "PARENT") {
    self.uid = uid
    self.relationship = relationship
  }
}

extension RelatedTo: PropertyValue {
  /// Reads a RELATED-TO.
  ///
  /// - Throws: ``CalendarError`` with the code `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    uid = property.text
    relationship = property.parameter("RELTYPE")?.value.uppercased() ?? "PARENT"
  }

  /// The relation as a property.
  public func property(named name: String) -> Property {
    var property = Property(name, text: uid)
    if relationship != "PARENT" {
      property.parameters = [Parameter("RELTYPE", value: relationship)]
    }
    return property
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A way to take part from afar. The corresponding iCalendar property is `CONFERENCE` (RFC 7986 §5.11).
public struct Conference: Sendable, Hashable {
  /// Where to connect: `https:`, `tel:`, `xmpp:` …
  public var uri: CalendarURI
  /// What it offers, such as `AUDIO` and `VIDEO`.
  public var features: [String]
  /// What it is called; `nil` when not said.
  public var label: String?

  /// Describes a way to take part.
  public init(_ uri: CalendarURI, features: [String] = [], label: String? = nil) {
    self.uri = uri
    self.features = features
    self.label = label
  }
}

extension Conference: PropertyValue {
  /// Reads a CONFERENCE.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-uri` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    uri = try CalendarURI(property: property, repairs: &repairs)
    // Some writers, libical among them, put the whole list between one pair of quotation marks.
    features = (property.parameter("FEATURE")?.values ?? [])
      .flatMap { $0.uppercased().split(separator: ",").map(String.init) }
    label = property.parameter("LABEL")?.value
  }

  /// The way to take part as a property.
  public func property(named name: String) -> Property {
    var parameters = [Parameter("VALUE", written: "URI")]
    if !features.isEmpty { parameters.append(Parameter("FEATURE", values: features)) }
    if let label { parameters.append(Parameter("LABEL", value: label)) }
    return Property(name, parameters: parameters, value: uri.text)
  }
}

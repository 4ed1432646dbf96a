// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A place on the globe in degrees. The corresponding iCalendar property is `GEO` (RFC 5545 §3.8.1.6).
public struct GeoPosition: Sendable, Hashable {
  /// Degrees north of the equator, -90 to 90.
  public let latitude: Double
  /// Degrees east of Greenwich, -180 to 180.
  public let longitude: Double

  /// `nil` when it is not on the globe.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The value as written: `58.969975;5.733107`, with all decimals down to a billionth of a degree.
  ///
  /// libical would write six decimals, and in the decimal point of the process's locale.
  public var text: String { "\(Self.decimal(latitude));\(Self.decimal(longitude))" }

  private static func decimal(_ value: Double) -> String {
    let billionths = Int((value * 1e9).rounded())
    let digits = String(billionths.magnitude % 1_000_000_000)
    var fraction = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while fraction.utf8.count > 1, fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(billionths < 0 ? "-" : "")\(billionths.magnitude / 1_000_000_000).\(fraction)"
  }
}

extension GeoPosition: PropertyValue {
  /// Reads a GEO property: two decimal numbers with a semicolon, or a comma (reported), between them.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-position` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    var text = property.value.filter { $0 != " " && $0 != "\\" }
    guard !text.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    if !text.contains(";"), text.utf8.filter({ $0 == UInt8(ascii: ",") }).count == 1 {
      text.replace(",", with: ";")
    }
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(Self.isDecimal),
      let position = LibicalValue.position(text)
    else {
      throw property.error(
        .invalidPosition,
        "has \(quoted(property.value)), which is not two numbers such as 58.97;5.73.")
    }
    guard let value = GeoPosition(latitude: position.latitude, longitude: position.longitude) else {
      throw property.error(
        .invalidPosition, "has \(quoted(property.value)), which is not on the globe.")
    }
    self = value
    if text != property.value {
      repairs.report(
        .repairedValue, .warning, about: property,
        "was written \(quoted(property.value)). It was read as \(self.text).")
    }
  }

  /// The position as a property.
  public func property(named name: String) -> Property { Property(name, value: text) }

  /// Whether it is a sign, digits and at most one point: libical also takes exponents and what follows a number.
  private static func isDecimal(_ text: Substring) -> Bool {
    var rest = text.utf8
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let digits = rest.filter(\.isDigit)
    let points = rest.filter { $0 == UInt8(ascii: ".") }
    return (1...30).contains(digits.count) && points.count <= 1
      && digits.count + points.count == rest.count
  }
}

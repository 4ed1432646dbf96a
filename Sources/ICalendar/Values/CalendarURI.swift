// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A URI as it is written, that cannot break out of its line (RFC 5545 §3.3.13).
///
/// libical hands URIs back as they come, line breaks included, and writes them so: a value with a line break
/// in it would add properties of its own. Here it cannot be made.
public struct CalendarURI: Sendable, Hashable {
  /// The URI as written.
  public let text: String

  /// Takes a URI that has no control characters and is not empty.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-uri` or `empty-value`.
  public init(_ text: String) throws(CalendarError) {
    guard !text.isEmpty else { throw CalendarError(.emptyValue, message: "The URI is empty.") }
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw CalendarError(
        .invalidURI, message: "\(quoted(text)) has control characters, which no URI has.")
    }
    self.text = text
  }

  /// What stands before the first colon, in lower case; `nil` when that is no scheme.
  public var scheme: String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].lowercased()
    let isScheme =
      scheme.first.map { ("a"..."z").contains($0) } == true
      && scheme.utf8.allSatisfy { unit in
        switch unit {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      }
    return isScheme ? scheme : nil
  }
}

extension CalendarURI: PropertyValue {
  /// Reads a URI property such as `URL:https://www.globalparliamentofmayors.org`.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-uri` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    do {
      self = try CalendarURI(property.value)
    } catch {
      throw CalendarError(
        error.code, line: property.line, message: "\(property.name): \(error.message)")
    }
  }

  /// The URI as a property, with the VALUE parameter where the property's default is another type.
  public func property(named name: String) -> Property {
    let needsType = ["SOURCE", "CONFERENCE", "IMAGE", "STRUCTURED-DATA"].contains(name)
    return Property(
      name, parameters: needsType ? [Parameter("VALUE", written: "URI")] : [], value: text)
  }
}

extension CalendarURI: CustomStringConvertible {
  /// The URI as written.
  public var description: String { text }
}

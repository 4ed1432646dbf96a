// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A document or picture with an event: a link to it, or its bytes in base64 (RFC 5545 §3.8.1.1).
public struct Attachment: Sendable, Hashable {
  /// Where the document is.
  public enum Content: Sendable, Hashable {
    /// Elsewhere, at an address.
    case uri(CalendarURI)
    /// In the calendar itself: base64 as written.
    case base64(String)
  }

  /// Where the document is.
  public var content: Content
  /// All parameters as written but VALUE and ENCODING, which follow from the content.
  public var parameters: [Parameter]

  /// Links to a document.
  public init(_ uri: CalendarURI, mediaType: String? = nil) {
    content = .uri(uri)
    parameters = mediaType.map { [Parameter("FMTTYPE", value: $0)] } ?? []
  }

  /// The kind of document, such as `application/pdf`. The parameter is `FMTTYPE` (RFC 5545 §3.2.8).
  public var mediaType: String? { self["FMTTYPE"] }

  /// How to show an image: `BADGE`, `GRAPHIC` … The parameter is `DISPLAY` (RFC 7986 §6.1).
  public var display: String? { self["DISPLAY"]?.uppercased() }

  /// The address; `nil` for bytes in the calendar.
  public var uri: CalendarURI? { if case .uri(let uri) = content { uri } else { nil } }

  private subscript(name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }
}

extension Attachment: PropertyValue {
  /// Reads an ATTACH or IMAGE. Base64 is kept as written and not decoded.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-uri` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    let isBinary =
      property.parameter("VALUE")?.value.uppercased() == "BINARY"
      || property.parameter("ENCODING")?.value.uppercased() == "BASE64"
    if isBinary {
      guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
      content = .base64(property.value)
    } else {
      content = .uri(try CalendarURI(property: property, repairs: &repairs))
    }
    parameters = property.parameters.filter { $0.name != "VALUE" && $0.name != "ENCODING" }
  }

  /// The attachment as a property.
  public func property(named name: String) -> Property {
    switch content {
    case .uri(let uri):
      let type = name == "IMAGE" ? [Parameter("VALUE", written: "URI")] : []
      return Property(name, parameters: type + parameters, value: uri.text)
    case .base64(let text):
      let types = [Parameter("VALUE", written: "BINARY"), Parameter("ENCODING", written: "BASE64")]
      return Property(
        name, parameters: types + parameters,
        value: String(decoding: text.utf8.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self))
    }
  }
}

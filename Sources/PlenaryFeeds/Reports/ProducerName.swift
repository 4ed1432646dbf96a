// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The name that people know a calendar's producer by, made of its PRODID (RFC 5545 §3.7.3).
///
/// A PRODID is a formal public identifier by custom: `-//Google Inc//Google Calendar 70.9054//EN` gives
/// `Google Calendar 70.9054`.
public struct ProducerName: Sendable, Hashable, CustomStringConvertible {
  /// The name, one line.
  public let description: String

  /// Reads a PRODID; `nil` when nothing in it is a name.
  public init?(productIdentifier text: String) {
    if let plugin = ProducerName.eventsCalendar(text) {
      description = plugin
      return
    }
    var fields = ProducerName.fields(of: text)
    if fields.count > 1, let last = fields.last, ProducerName.isLanguage(last) {
      fields.removeLast()
    }
    // Owner, then product; "NONSGML v1.0" names a sort of text, not a product.
    let product = fields.dropFirst().first { !$0.uppercased().hasPrefix("NONSGML V") }
    guard var name = product ?? fields.first else { return nil }
    if name.uppercased().hasPrefix("NONSGML ") { name = String(name.dropFirst(8)) }
    for suffix in [" MIMEDIR", " iCalendar"] where name.hasSuffix(suffix) {
      name = String(name.dropLast(suffix.count))
    }
    description = name
  }

  /// WordPress's plugin writes the site's name and `ECPv6.0.4`.
  private static func eventsCalendar(_ text: String) -> String? {
    guard let mark = text.firstRange(of: " - ECPv") else { return nil }
    let version = text[mark.upperBound...].prefix { $0.isNumber || $0 == "." }
    return version.isEmpty ? nil : "The Events Calendar \(version)"
  }

  /// What stands between double slashes, without the mark of registration that leads.
  private static func fields(of text: String) -> [String] {
    text.split(separator: "//").map { field in
      field.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty && $0 != "-" && $0 != "+" }
  }

  private static func isLanguage(_ field: String) -> Bool {
    (2...5).contains(field.count) && field.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
      && field == field.uppercased()
  }
}

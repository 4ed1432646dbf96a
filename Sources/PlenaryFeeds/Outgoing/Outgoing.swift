// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// What may leave with a partner's event when it is published again.
///
/// The store keeps everything; these functions are the gate towards clients, which open what a
/// calendar points at without asking.
public enum Outgoing {
  /// The longest `data:` URI that leaves, in characters.
  public static let longestDataURI = 4096

  /// The component without alarms that run, mail or play something, and without addresses that
  /// reach into the reader's own machine or network.
  ///
  /// Gone are VALARMs whose ACTION is PROCEDURE, EMAIL or AUDIO, properties and parameters whose value
  /// is a `file:`, `javascript:` or `vbscript:` address, a UNC path or a `data:` URI longer than
  /// ``longestDataURI``, and the `X-LIC-` notes that libical leaves. Everything else is as it was.
  public static func sanitize(_ component: Component) -> Component {
    var result = component
    result.properties = component.properties.compactMap(sanitize)
    result.components = component.components.compactMap { inner in
      isUnwelcome(alarm: inner) ? nil : sanitize(inner)
    }
    return result
  }

  private static func sanitize(_ property: Property) -> Property? {
    guard !property.name.hasPrefix("X-LIC-") else { return nil }
    guard isText(property) || !isUnwelcome(address: property.value) else { return nil }
    guard property.parameters.contains(where: { isUnwelcome(address: $0.written) }) else {
      return property
    }
    var result = property
    result.parameters.removeAll { isUnwelcome(address: $0.written) }
    return result
  }

  private static func isUnwelcome(alarm: Component) -> Bool {
    guard alarm.name == "VALARM", let action = alarm.first("ACTION") else { return false }
    return unwelcomeActions.contains(trimmed(action.value).uppercased())
  }

  /// Whether the value is prose, in which a word such as `file:` is only a word.
  private static func isText(_ property: Property) -> Bool {
    guard proseNames.contains(property.name) else { return false }
    return property.parameter("VALUE")?.written.uppercased() != "URI"
  }

  /// Whether a client that follows the address would reach what is not public.
  static func isUnwelcome(address written: String) -> Bool {
    let address = trimmed(written)
    if address.hasPrefix(#"\\"#) || address.hasPrefix("//") { return true }
    guard let colon = address.firstIndex(of: ":") else { return false }
    // Clients skip blanks and controls inside a scheme, so `java\tscript:` is one.
    let scheme = address[..<colon].filter { $0.isASCII && $0.isLetter }.lowercased()
    if scheme == "data" { return address.count > longestDataURI }
    return unwelcomeSchemes.contains(scheme)
  }

  private static func trimmed(_ value: String) -> Substring {
    let blanks: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" || $0 == "<" }
    var rest = value.drop(while: blanks)
    while let last = rest.last, blanks(last) { rest.removeLast() }
    return rest
  }

  private static let unwelcomeActions: Set<String> = ["PROCEDURE", "EMAIL", "AUDIO"]
  private static let unwelcomeSchemes: Set<String> = ["file", "javascript", "vbscript", "smb"]
  private static let proseNames: Set<String> = [
    "SUMMARY", "DESCRIPTION", "COMMENT", "CONTACT", "CATEGORIES", "RESOURCES", "UID", "RELATED-TO",
    "STYLED-DESCRIPTION",
  ]
}

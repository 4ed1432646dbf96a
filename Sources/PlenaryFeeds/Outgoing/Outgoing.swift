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

  /// Whether a component is for everybody: CLASS is missing or PUBLIC.
  ///
  /// A word that nobody knows is read as PRIVATE (RFC 5545 §3.8.1.3).
  public static func isForEverybody(_ component: Component) -> Bool {
    component.all("CLASS").allSatisfy { property in
      let word = trimmed(property.value).uppercased()
      return word.isEmpty || word == Classification.public.rawValue
    }
  }

  /// The component without the addresses of people and organizers, for a feed in which others' events are passed on.
  ///
  /// ORGANIZER and CONTACT go, and so does every property and parameter whose value is a `mailto:` address. What a
  /// description says in words stays.
  public static func withoutAddresses(_ component: Component) -> Component {
    var result = component
    result.properties = component.properties.compactMap { property in
      guard !addressNames.contains(property.name), isText(property) || !isMail(property.value)
      else { return nil }
      guard property.parameters.contains(where: isAddress) else { return property }
      var result = property
      result.parameters.removeAll(where: isAddress)
      return result
    }
    result.components = component.components.map(withoutAddresses)
    return result
  }

  private static func isAddress(_ parameter: Parameter) -> Bool {
    parameter.name == "EMAIL" || isMail(parameter.written)
  }

  private static func isMail(_ value: String) -> Bool {
    trimmed(value).lowercased().hasPrefix("mailto:")
  }

  private static let addressNames: Set<String> = ["ORGANIZER", "CONTACT"]
  /// The properties that name those who take part, whose addresses are theirs alone to give.
  private static let attendeeNames: Set<String> = ["ATTENDEE", "CALENDAR-ADDRESS"]

  /// The component without alarms that run, mail or play something, and without addresses that
  /// reach into the reader's own machine or network.
  ///
  /// Gone are attendees with their addresses, VALARMs whose ACTION is PROCEDURE, EMAIL or AUDIO, properties and parameters whose value
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
    guard !property.name.hasPrefix("X-LIC-"), !attendeeNames.contains(property.name) else {
      return nil
    }
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

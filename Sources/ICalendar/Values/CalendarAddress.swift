// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Somebody at a calendar address: an organizer or attendee with what is said about them (RFC 5545 §3.3.3).
public struct CalendarAddress: Sendable, Hashable {
  /// The address as written, mostly `mailto:` and a mail address.
  public var uri: CalendarURI
  /// All parameters as written, those without an accessor too.
  public var parameters: [Parameter]

  /// Takes an address.
  public init(_ uri: CalendarURI, name: String? = nil) {
    self.uri = uri
    parameters = []
    commonName = name
  }

  /// Takes a mail address, without `mailto:`.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-uri` when it has control characters.
  public init(email: String, name: String? = nil) throws(CalendarError) {
    self.init(try CalendarURI("mailto:\(email)"), name: name)
  }

  /// The mail address: the parameter `EMAIL` (RFC 7986 §6.2), or what follows `mailto:`.
  public var email: String? {
    if let email = self["EMAIL"] { return email }
    if uri.scheme == "mailto" { return String(uri.text.dropFirst("mailto:".count)) }
    return uri.scheme == nil && uri.text.contains("@") ? uri.text : nil
  }

  /// The name to show. The parameter is `CN` (RFC 5545 §3.2.2).
  public var commonName: String? {
    get { self["CN"] }
    set { self["CN"] = newValue }
  }

  /// Their part in the event: `CHAIR`, `REQ-PARTICIPANT` … The parameter is `ROLE` (RFC 5545 §3.2.16).
  public var role: String? {
    get { self["ROLE"]?.uppercased() }
    set { self["ROLE"] = newValue }
  }

  /// Their answer: `ACCEPTED`, `DECLINED` … The parameter is `PARTSTAT` (RFC 5545 §3.2.12).
  public var participationStatus: String? {
    get { self["PARTSTAT"]?.uppercased() }
    set { self["PARTSTAT"] = newValue }
  }

  /// `INDIVIDUAL`, `GROUP`, `ROOM` … The parameter is `CUTYPE` (RFC 5545 §3.2.3).
  public var calendarUserType: String? {
    get { self["CUTYPE"]?.uppercased() }
    set { self["CUTYPE"] = newValue }
  }

  /// Whether an answer is asked for; no when not written. The parameter is `RSVP` (RFC 5545 §3.2.17).
  public var isAskedToReply: Bool {
    get { self["RSVP"]?.uppercased() == "TRUE" }
    set { self["RSVP"] = newValue ? "TRUE" : nil }
  }

  /// Who acts for them. The parameter is `SENT-BY` (RFC 5545 §3.2.18).
  public var sentBy: String? {
    get { self["SENT-BY"] }
    set { self["SENT-BY"] = newValue }
  }

  /// The value of any parameter by its name in upper case; `nil` when it is missing or empty.
  public subscript(name: String) -> String? {
    get {
      guard let value = parameters.first(where: { $0.name == name })?.value else { return nil }
      return value.isEmpty ? nil : value
    }
    set {
      guard newValue != self[name] else { return }
      let index = parameters.firstIndex { $0.name == name } ?? parameters.count
      parameters.removeAll { $0.name == name }
      if let newValue { parameters.insert(Parameter(name, value: newValue), at: index) }
    }
  }
}

extension CalendarAddress: PropertyValue {
  /// Reads an ORGANIZER or ATTENDEE.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-uri` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    uri = try CalendarURI(property: property, repairs: &repairs)
    parameters = property.parameters
    if uri.scheme == nil {
      repairs.report(
        .repairedValue, .note, about: property,
        "has an address without a scheme such as mailto:. It was kept as it is.")
    }
  }

  /// The address with its parameters as a property.
  public func property(named name: String) -> Property {
    Property(name, parameters: parameters, value: uri.text)
  }
}

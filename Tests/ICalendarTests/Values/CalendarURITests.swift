// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("CalendarURI and CalendarAddress")
struct CalendarURITests {
  @Test(
    "a URI with a control character cannot be made, so none can add a line",
    arguments: ["https://x\r\nX-INJECT:1", "https://x\nX:1", "a\u{0}b", "a\u{7F}", "\t"])
  func injection(text: String) {
    let error = #expect(throws: CalendarError.self) { try CalendarURI(text) }
    #expect(error?.code == .invalidURI)
  }

  @Test("a URI is kept as it is written, whatever it is")
  func kept() throws {
    let property = Property("URL", value: "HTTPS://Mayors.example/a;b,c?d=é#%20")
    let uri = try CalendarURI(property: property)
    #expect(uri.scheme == "https")
    #expect(uri.property(named: "URL") == property)
    #expect(try CalendarURI("no scheme").scheme == nil)
  }

  @Test("an address keeps every parameter and gives those that are modeled")
  func address() throws {
    let property = Property(
      "ATTENDEE",
      parameters: [
        Parameter("CN", value: "Mayor \"Marvin\" Rees, Bristol"),
        Parameter("ROLE", written: "chair"),
        Parameter("PARTSTAT", written: "ACCEPTED"), Parameter("RSVP", written: "true"),
        Parameter("X-PLENARY", written: "\"kept\""),
      ], value: "MAILTO:mayor@bristol.example")
    var address = try CalendarAddress(property: property)
    #expect(address.commonName == "Mayor \"Marvin\" Rees, Bristol")
    #expect(address.email == "mayor@bristol.example")
    #expect(address.role == "CHAIR")
    #expect(address.participationStatus == "ACCEPTED")
    #expect(address.isAskedToReply)
    #expect(address.property(named: "ATTENDEE") == property)
    address.role = "OPT-PARTICIPANT"
    address.participationStatus = nil
    #expect(
      address.property(named: "ATTENDEE").parameters.map(\.name) == [
        "CN", "ROLE", "RSVP", "X-PLENARY",
      ])
  }

  @Test("the parameter EMAIL goes before the address, and an address without a scheme is noted")
  func email() throws {
    let urn = Property(
      "ATTENDEE", parameters: [Parameter("EMAIL", written: "a@mayors.example")], value: "urn:uuid:1"
    )
    #expect(try CalendarAddress(property: urn).email == "a@mayors.example")
    var repairs = DiagnosticLog()
    let bare = try CalendarAddress(
      property: Property("ORGANIZER", value: "b@mayors.example"), repairs: &repairs)
    #expect(bare.email == "b@mayors.example")
    #expect(repairs.listed.count == 1)
  }
}

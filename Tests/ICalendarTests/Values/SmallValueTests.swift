// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Small values")
struct SmallValueTests {
  @Test(
    "GEO keeps its decimals",
    arguments: [
      ("58.969975;5.733107", "58.969975;5.733107"), ("58.9699751234;-5.5", "58.969975123;-5.5"),
      ("-90;180", "-90.0;180.0"), ("0.000001;-0.000001", "0.000001;-0.000001"),
      ("+1.50;2", "1.5;2.0"),
    ])
  func geo(text: String, written: String) throws {
    let position = try GeoPosition(property: Property("GEO", value: text))
    #expect(position.text == written)
  }

  @Test(
    "GEO that is no place on the globe is refused",
    arguments: ["91;0", "0;181", "1", "a;b", "1;2;3", "1e1;2", "nan;0", "inf;0", ";", "1.2.3;4"])
  func noPlace(text: String) {
    let error = #expect(throws: CalendarError.self) {
      try GeoPosition(property: Property("GEO", value: text))
    }
    #expect(error?.code == .invalidPosition)
  }

  @Test("a comma between the numbers of GEO is repaired")
  func geoComma() throws {
    var repairs = DiagnosticLog()
    let position = try GeoPosition(
      property: Property("GEO", value: "58.97\\,5.73"), repairs: &repairs)
    #expect(position == GeoPosition(latitude: 58.97, longitude: 5.73))
    #expect(repairs.listed.map(\.kind) == [.repairedValue])
  }

  @Test(
    "offsets from UTC are read strictly, with what is irregular repaired",
    arguments: [
      ("+0530", 19_800, "+0530", 0), ("-0500", -18_000, "-0500", 0),
      ("+023045", 9045, "+023045", 0), ("0530", 19_800, "+0530", 1), ("+5:30", 19_800, "+0530", 1),
      ("+05:30", 19_800, "+0530", 1), ("-0000", 0, "+0000", 1), ("-000045", -45, "-000045", 0),
    ])
  func offsets(text: String, seconds: Int, written: String, repairCount: Int) throws {
    var repairs = DiagnosticLog()
    let offset = try UTCOffset(
      property: Property("TZOFFSETTO", value: text), repairs: &repairs)
    #expect(offset.seconds == seconds)
    #expect(offset.text == written)
    #expect(repairs.listed.count == repairCount)
  }

  @Test(
    "what is no offset is refused", arguments: ["x", "+05", "+9999", "+0560", "+05300", "++0530"])
  func noOffset(text: String) {
    #expect(throws: CalendarError.self) {
      try UTCOffset(property: Property("TZOFFSETTO", value: text))
    }
  }

  @Test(
    "whole numbers have 32 bits", arguments: [("3", 3), ("-7", -7), ("2147483647", 2_147_483_647)])
  func integers(text: String, expected: Int) throws {
    let value = try Int(property: Property("SEQUENCE", value: text))
    #expect(value == expected)
    #expect(value.property(named: "SEQUENCE").value == text)
  }

  @Test(
    "what is no whole number is refused", arguments: ["seven", "1x", "99999999999", "1.5", "0x1"])
  func noInteger(text: String) {
    let error = #expect(throws: CalendarError.self) {
      try Int(property: Property("SEQUENCE", value: text))
    }
    #expect(error?.code == .invalidInteger)
  }

  @Test("yes and no are read in any case, and nothing else")
  func booleans() throws {
    #expect(try Bool(property: Property("X", value: "true")))
    #expect(try !Bool(property: Property("X", value: "FALSE")))
    #expect(throws: CalendarError.self) { try Bool(property: Property("X", value: "1")) }
  }

  @Test(
    "blanks around a word are left out and noted",
    arguments: ["CANCELLED ", " cancelled", "\tCancelled \t"])
  func blankWords(written: String) throws {
    var event = VEvent()
    event.component.properties = [
      Property("STATUS", value: written, line: 3), Property("CLASS", value: written),
      Property("TRANSP", value: written),
    ]
    #expect(event.status == .canceled)
    #expect(event.classification?.rawValue == "CANCELLED")
    #expect(event.transparency?.rawValue == "CANCELLED")
    let notes = event.validate().filter { $0.kind == .repairedValue }
    #expect(notes.map(\.severity) == [.note, .note, .note])
    #expect(notes.first?.message.hasSuffix("It was read as CANCELLED.") == true)
    let blank = Property("STATUS", value: " ")
    #expect(throws: CalendarError.self) { try EventStatus(property: blank) }
  }

  @Test("words keep what nobody knows, in capitals")
  func words() throws {
    #expect(try EventStatus(property: Property("STATUS", value: "Cancelled")) == .canceled)
    #expect(
      try EventStatus(property: Property("STATUS", value: "x-waiting")).rawValue == "X-WAITING")
    #expect(ITIPMethod.declineCounter.property(named: "METHOD").value == "DECLINECOUNTER")
    #expect(ITIPMethod.publish.isKnown)
    #expect(!ITIPMethod(rawValue: "PUSH").isKnown)
  }

  @Test("an outcome of a request is read part by part, semicolons in words intact")
  func requestStatus() throws {
    let property = Property(
      "REQUEST-STATUS", value: "3.1;Invalid\\; property value;DTSTART:96-Apr-01")
    let status = try RequestStatus(property: property)
    #expect(
      status
        == RequestStatus(
          code: "3.1", message: "Invalid; property value", data: "DTSTART:96-Apr-01"))
    #expect(!status.isSuccess)
    #expect(status.property(named: "REQUEST-STATUS") == property)
  }

  @Test(
    "a code of a request that is not made of whole numbers is no code",
    arguments: [
      "fine", "2", "2.", "2.+0", "-2.0", "2.0.0.0", "٢.٠",
    ])
  func requestCode(code: String) {
    #expect(throws: CalendarError.self) {
      try RequestStatus(property: Property("REQUEST-STATUS", value: code))
    }
  }

  @Test("bytes in the calendar are kept as written, and a link as a link")
  func attachments() throws {
    let bytes = Property(
      "ATTACH",
      parameters: [
        Parameter("VALUE", written: "BINARY"), Parameter("ENCODING", written: "BASE64"),
        Parameter("FMTTYPE", written: "image/png"),
      ], value: "iVBORw0KGgo=")
    let inside = try Attachment(property: bytes)
    #expect(inside.content == .base64("iVBORw0KGgo="))
    #expect(inside.mediaType == "image/png")
    #expect(inside.property(named: "ATTACH") == bytes)
    let link = Property("ATTACH", value: "https://mayors.example/programme.pdf")
    #expect(try Attachment(property: link).property(named: "ATTACH") == link)
    #expect(throws: CalendarError.self) {
      try Attachment(property: Property("ATTACH", value: "https://x\nX:1"))
    }
  }

  @Test("a way to take part names its features, also those between one pair of quotes")
  func conference() throws {
    let property = Property(
      "CONFERENCE",
      parameters: [
        Parameter("VALUE", written: "URI"), Parameter("FEATURE", written: "AUDIO,VIDEO"),
        Parameter("LABEL", value: "Join: here"),
      ], value: "https://meet.example/1")
    let conference = try Conference(property: property)
    #expect(conference.features == ["AUDIO", "VIDEO"])
    #expect(conference.property(named: "CONFERENCE") == property)
    var quoted = property
    quoted.parameters[1] = Parameter("FEATURE", written: "\"AUDIO,VIDEO\"")
    #expect(try Conference(property: quoted).features == ["AUDIO", "VIDEO"])
  }

  @Test(
    "a trigger is a length from an end of the event or a time of its own",
    arguments: [
      Property("TRIGGER", value: "-PT15M"),
      Property("TRIGGER", parameters: [Parameter("RELATED", written: "END")], value: "PT5M"),
      Property(
        "TRIGGER", parameters: [Parameter("VALUE", written: "DATE-TIME")],
        value: "20180606T080000Z"),
    ])
  func triggers(property: Property) throws {
    #expect(try Trigger(property: property).property(named: "TRIGGER") == property)
  }
}

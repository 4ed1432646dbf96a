// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("CalendarWriter")
struct CalendarWriterTests {
  private func text(_ component: Component) -> String {
    String(decoding: component.serialized(), as: UTF8.self)
  }

  @Test("components, properties and parameters go out in the order given, with CR LF")
  func order() {
    let event = Component(
      "VEVENT",
      properties: [
        Property("UID", value: "1"),
        Property(
          "ATTENDEE", parameters: [Parameter("CN", value: "A, B"), Parameter("X-Z", value: "1")],
          value: "mailto:a@example.org"),
        Property("DTSTART", value: "20180606T133000Z"),
      ],
      components: [Component("VALARM", properties: [Property("ACTION", value: "DISPLAY")])])
    let calendar = Component(
      "VCALENDAR", properties: [Property("VERSION", value: "2.0")],
      components: [event, Component("VTODO")])
    #expect(
      text(calendar)
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        ATTENDEE;CN="A, B";X-Z=1:mailto:a@example.org
        DTSTART:20180606T133000Z
        BEGIN:VALARM
        ACTION:DISPLAY
        END:VALARM
        END:VEVENT
        BEGIN:VTODO
        END:VTODO
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
    #expect(calendar.serialized() == calendar.serialized())
  }

  @Test("a calendar written piece by piece is the one written whole")
  func pieces() {
    let event = Component("VEVENT", properties: [Property("UID", value: "1")])
    let version = Property("VERSION", value: "2.0")
    var writer = CalendarWriter()
    var output: [UInt8] = []
    writer.appendBegin("VCALENDAR", properties: [version], to: &output)
    writer.append(event, to: &output)
    writer.appendEnd("VCALENDAR", to: &output)
    let whole = Component("VCALENDAR", properties: [version], components: [event])
    #expect(output == whole.serialized())
  }

  @Test("what libical adds for itself never leaves")
  func libicalProperties() {
    let event = Component(
      "VEVENT",
      properties: [
        Property("X-LIC-ERROR", parameters: [Parameter("X-LIC-ERRORTYPE", value: "A")], value: "b"),
        Property("x-lic-location", value: "Europe/Oslo"),
        Property("UID", parameters: [Parameter("X-LIC-ERRORTYPE", value: "A")], value: "1"),
      ])
    #expect(text(event) == "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n")
  }

  @Test("names that are none are left out with what they name")
  func names() {
    let event = Component(
      "VEVENT",
      properties: [
        Property("", value: "1"), Property("A B", value: "1"), Property("A:B", value: "1"),
        Property("A\r\nB", value: "1"), Property("BEGIN", value: "VALARM"),
        Property("end", value: "VEVENT"), Property("Ü", value: "1"),
        Property(
          "UID",
          parameters: [
            Parameter("", value: "1"), Parameter("A\r\nB", value: "1"), Parameter("C=", value: "1"),
          ],
          value: "1"),
      ],
      components: [Component("V\r\nALARM"), Component(""), Component("VALARM")])
    #expect(
      text(event) == "BEGIN:VEVENT\r\nUID:1\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\n")
  }

  @Test(
    "a parameter whose quotes are irregular is encoded anew",
    arguments: [
      ("\"a \"b\" c\"", "a \"b\" c", "a ^'b^' c"),
      ("a:b", "a:b", "\"a:b\""),
      ("a;X=1", "a;X=1", "\"a;X=1\""),
      ("\"a\"b", "\"a\"b", "^'a^'b"),
      ("\"open", "\"open", "^'open"),
      ("\"a\",b", "a", "\"a\",b"),
    ])
  func irregularParameters(written: String, value: String, output: String) {
    let parameter = Parameter("X", written: written)
    #expect(parameter.value == value)
    let event = Component(
      "VEVENT", properties: [Property("UID", parameters: [parameter], value: "1")])
    #expect(text(event) == "BEGIN:VEVENT\r\nUID;X=\(output):1\r\nEND:VEVENT\r\n")
    let back = CalendarReader().readComponents(event.serialized()).components
    #expect(back.first?.first("UID")?.parameter("X")?.values == parameter.values)
  }

  @Test("what nobody interprets goes out as it came, unfolded byte by byte")
  func lossless() {
    let lines = [
      "VERSION:2.0",
      "X-WR-CALNAME;X-LANG=\"a,b\",c:Feed\\, with \\x odd \\: escapes",
      "NEW-IANA;NEW-PARAM=^n^x:anything; at, all",
      "BEGIN:VEVENT", "UID:1", "UID:1",
      "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<p>Hello\\, \"world\"</p>",
      "LINK;LINKREL=SOURCE;VALUE=URI:https://example.org/a?b=c;d",
      "CONCEPT:https://example.org/concept", "REFID:x", "X_ODD.NAME:1", "LOCATION:",
      "CATEGORIES:A\\,b,C,D",
      "BEGIN:PARTICIPANT", "UID:2", "PARTICIPANT-TYPE:SPEAKER", "BEGIN:VLOCATION", "NAME:Room",
      "END:VLOCATION", "END:PARTICIPANT",
      "BEGIN:X-OWN", "X-A:1", "BEGIN:VEVENT", "UID:3", "END:VEVENT", "END:X-OWN", "END:VEVENT",
      "BEGIN:IANA-NEW", "X-B:2  ", "END:IANA-NEW",
    ]
    let text = calendarText(lines)
    let document = CalendarReader().read(text)
    #expect(document.calendars.count == 1)
    #expect(String(decoding: document.calendars[0].serialized(), as: UTF8.self) == text)
  }

  @Test("six hundred values of a list survive", arguments: ["EXDATE", "CATEGORIES"])
  func longLists(name: String) {
    let values = (0..<600).map {
      name == "EXDATE" ? "20180606T\(100000 + $0)Z" : "City \($0)\\, country"
    }
    let event = Component(
      "VEVENT", properties: [Property(name, value: values.joined(separator: ","))])
    let back = CalendarReader().readComponents(event.serialized()).components
    #expect(back == [event])
    #expect(back.first?.first(name)?.texts.count == 600)
  }

  @Test("components nested far deeper than any limit are written")
  func deepNesting() {
    var component = Component("X-A")
    for _ in 0..<2000 { component = Component("X-A", components: [component]) }
    #expect(component.serialized().count == 2001 * 20)
  }
}

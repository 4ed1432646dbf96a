// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

/// A broken body, what is read from it and what is reported.
struct Repair: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let outline: String
  let places: [String]

  init(_ name: String, _ text: String, reads outline: String, reports places: [String]) {
    self.init(name, bytes: Array(text.utf8), reads: outline, reports: places)
  }

  init(_ name: String, bytes: [UInt8], reads outline: String, reports places: [String]) {
    self.name = name
    self.bytes = bytes
    self.outline = outline
    self.places = places
  }

  var testDescription: String { name }
}

@Suite("Repairs of broken bodies")
struct RepairTests {
  @Test("each broken body is read, and each fault is reported with its line", arguments: all)
  func repairs(_ repair: Repair) {
    let document = CalendarReader().read(repair.bytes)
    #expect(outline(document) == repair.outline)
    #expect(places(document.diagnostics) == repair.places)
    #expect(document.isComplete)
    #expect(document.hasCalendar)
    #expect(document.skippedComponents == 0)
  }

  static let all = structure + lines + parameters + encodings

  static let structure = [
    Repair(
      "nothing wrong", calendarText(["VERSION:2.0", "BEGIN:VEVENT", "UID:1", "END:VEVENT"]),
      reads: "VCALENDAR(VERSION=2.0 VEVENT(UID=1))", reports: []),
    Repair(
      "missing END of an event before the next",
      calendarText(["BEGIN:VEVENT", "UID:1", "BEGIN:VEVENT", "UID:2", "END:VEVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1) VEVENT(UID=2))", reports: ["missing-end 4"]),
    Repair(
      "missing END of the last event", calendarText(["BEGIN:VEVENT", "UID:1"]),
      reads: "VCALENDAR(VEVENT(UID=1))", reports: ["missing-end 4"]),
    Repair(
      "missing END of an alarm",
      calendarText(["BEGIN:VEVENT", "UID:1", "BEGIN:VALARM", "ACTION:DISPLAY", "END:VEVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1 VALARM(ACTION=DISPLAY)))", reports: ["missing-end 6"]),
    Repair(
      "missing END of an alarm and its event",
      calendarText([
        "BEGIN:VEVENT", "UID:1", "BEGIN:VALARM", "ACTION:DISPLAY", "BEGIN:VTODO", "UID:2",
        "END:VTODO",
      ]),
      reads: "VCALENDAR(VEVENT(UID=1 VALARM(ACTION=DISPLAY)) VTODO(UID=2))",
      reports: ["missing-end 6", "missing-end 6"]),
    Repair(
      "END of another name", calendarText(["BEGIN:VEVENT", "UID:1", "END:VTODO", "X-A:1"]),
      reads: "VCALENDAR(X-A=1 VEVENT(UID=1))", reports: ["mismatched-end 4"]),
    Repair(
      "END of a name that is unknown, with more of the event behind it",
      calendarText([
        "BEGIN:VEVENT", "UID:1", "END:X-WRONG", "LOCATION:a", "END:X-WRONG", "BEGIN:VALARM",
        "ACTION:AUDIO", "END:VALARM", "END:X-WRONG", "END:VEVENT", "BEGIN:VEVENT", "UID:2",
        "END:VEVENT",
      ]),
      reads: "VCALENDAR(VEVENT(UID=1 LOCATION=a VALARM(ACTION=AUDIO)) VEVENT(UID=2))",
      reports: ["mismatched-end 4", "mismatched-end 6", "mismatched-end 10"]),
    Repair(
      "misspelt END of an event before the next, and of the last one",
      calendarText(["BEGIN:VEVENT", "UID:1", "END:VEVNT", "BEGIN:VEVENT", "UID:2", "END:EVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1) VEVENT(UID=2))",
      reports: ["mismatched-end 4", "mismatched-end 7"]),
    Repair(
      "misspelt END of an alarm",
      calendarText([
        "BEGIN:VEVENT", "BEGIN:VALARM", "ACTION:AUDIO", "END:VALRAM", "UID:1", "END:VEVENT",
      ]),
      reads: "VCALENDAR(VEVENT(UID=1 VALARM(ACTION=AUDIO)))", reports: ["mismatched-end 5"]),
    Repair(
      "END of an alarm that never began",
      calendarText(["BEGIN:VEVENT", "UID:1", "END:VALARM", "SUMMARY:a", "END:VEVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1 SUMMARY=a))", reports: ["mismatched-end 4"]),
    Repair(
      "END too many", calendarText(["BEGIN:VEVENT", "UID:1", "END:VEVENT", "END:VEVENT", "X-A:1"]),
      reads: "VCALENDAR(X-A=1 VEVENT(UID=1))", reports: ["mismatched-end 5"]),
    Repair(
      "text before and after",
      "<!-- feed -->\r\n" + calendarText(["X-A:1"]) + "bye\r\nEND:VCALENDAR\r\n",
      reads: "VCALENDAR(X-A=1)", reports: ["text-outside 1", "text-outside 5", "text-outside 6"]),
    Repair(
      "an event outside of any calendar",
      "BEGIN:VEVENT\r\nEND:VEVENT\r\n" + calendarText(["X-A:1"]),
      reads: "VCALENDAR(X-A=1)", reports: ["text-outside 1", "text-outside 2"]),
    Repair(
      "several calendars",
      calendarText(["X-A:1"]) + calendarText(["BEGIN:VEVENT", "UID:2", "END:VEVENT"]),
      reads: "VCALENDAR(X-A=1) VCALENDAR(VEVENT(UID=2))", reports: ["several-calendars 4"]),
    Repair(
      "several calendars, the first without END",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n" + calendarText(["X-A:2"]),
      reads: "VCALENDAR(VEVENT(UID=1)) VCALENDAR(X-A=2)",
      reports: ["missing-end 4", "missing-end 4", "several-calendars 4"]),
    Repair(
      "blanks around names", calendarText(["BEGIN:VEVENT  ", "UID:1", "END: VEVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1))", reports: ["trailing-blank 2", "trailing-blank 4"]),
    Repair(
      "names that no component has",
      calendarText(["BEGIN:V EVENT", "X-A:1", "END:V EVENT", "BEGIN:", "END:"]),
      reads: "VCALENDAR(X-A=1)",
      reports: ["bad-name 2", "bad-name 4", "bad-name 5", "bad-name 6"]),
    Repair(
      "a property named BEGIN", calendarText(["BEGIN;X=1:VEVENT", "END;X=1:VCALENDAR", "X-A:1"]),
      reads: "VCALENDAR(X-A=1)", reports: ["bad-name 2", "bad-name 3"]),
    Repair(
      "folded BEGIN and END",
      calendarText(["BE", " GIN:VE", "\tVENT", "UID:1", "E", " ND:VEVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1))", reports: []),
  ]

  static let lines = [
    Repair(
      "a line without a colon costs that line",
      calendarText(["BEGIN:VEVENT", "UID:1", "what is this", "SUMMARY:a", "END:VEVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1 SUMMARY=a))", reports: ["line-without-colon 4"]),
    Repair(
      "a name that no property has",
      calendarText(["BEGIN:VEVENT", "See also: this", ":value", "UID:1", "END:VEVENT"]),
      reads: "VCALENDAR(VEVENT(UID=1))", reports: ["bad-name 3", "bad-name 4"]),
    Repair(
      "lower case", "begin:vcalendar\r\nbegin:vevent\r\nuid:a\r\nend:vevent\r\nend:vcalendar\r\n",
      reads: "VCALENDAR(VEVENT(UID=a))", reports: ["lowercase-name 3"]),
    Repair(
      "an empty value", calendarText(["BEGIN:VEVENT", "LOCATION:", "END:VEVENT"]),
      reads: "VCALENDAR(VEVENT(LOCATION=))", reports: []),
    Repair(
      "LF", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n  b\nEND:VEVENT\nEND:VCALENDAR\n",
      reads: "VCALENDAR(VEVENT(SUMMARY=a b))", reports: ["line-ending 1"]),
    Repair(
      "CR", "BEGIN:VCALENDAR\rBEGIN:VEVENT\rSUMMARY:a\r  b\rEND:VEVENT\rEND:VCALENDAR\r",
      reads: "VCALENDAR(VEVENT(SUMMARY=a b))", reports: ["line-ending 1"]),
    Repair(
      "mixed", "BEGIN:VCALENDAR\r\nX-A:1\nX-B:2\rX-C:3\r\nEND:VCALENDAR",
      reads: "VCALENDAR(X-A=1 X-B=2 X-C=3)", reports: ["line-ending 2", "line-ending 3"]),
    Repair(
      "doubled CR inside a fold",
      "BEGIN:VCALENDAR\r\nX-A:1\r\r\n 2\r\r\nX-B:3\r\nEND:VCALENDAR\r\n",
      reads: "VCALENDAR(X-A=12 X-B=3)", reports: ["line-ending 2", "blank-line 3"]),
    Repair(
      "empty lines", "\r\n\r\nBEGIN:VCALENDAR\r\n\r\nX-A:1\r\nEND:VCALENDAR\r\n\r\n",
      reads: "VCALENDAR(X-A=1)", reports: ["blank-line 1"]),
    Repair(
      "blanks before the first line", "  BEGIN:VCALENDAR\r\nX-A:1\r\nEND:VCALENDAR\r\n",
      reads: "VCALENDAR(X-A=1)", reports: []),
    Repair(
      "no line end after the last line", "BEGIN:VCALENDAR\r\nX-A:1\r\nEND:VCALENDAR",
      reads: "VCALENDAR(X-A=1)", reports: []),
    Repair(
      "blanks at the end of a value stay", calendarText(["X-A:1  "]),
      reads: "VCALENDAR(X-A=1  )", reports: []),
  ]

  static let parameters = [
    Repair(
      "quotes inside quotes", calendarText([#"ATTENDEE;CN="a "b" c";X=1:mailto:a@b"#]),
      reads: "VCALENDAR(ATTENDEE=mailto:a@b)", reports: ["parameter-quotes 2"]),
    Repair(
      "a quote that is never closed", calendarText([#"ATTENDEE;CN="Foo;X=1:mailto:a@b"#]),
      reads: "VCALENDAR(ATTENDEE=mailto:a@b)", reports: ["parameter-quotes 2"]),
    Repair(
      "a parameter without a value", calendarText(["ATTENDEE;RSVP;X=1:mailto:a@b"]),
      reads: "VCALENDAR(ATTENDEE=mailto:a@b)", reports: ["parameter-without-value 2"]),
    Repair(
      "a parameter without a name", calendarText(["ATTENDEE;=1;;a b=2;X=3:mailto:a@b"]),
      reads: "VCALENDAR(ATTENDEE=mailto:a@b)", reports: ["bad-name 2"]),
    Repair(
      "parameters without a colon", calendarText(["ATTENDEE;CN=a", "ATTENDEE;CN", "X-A:1"]),
      reads: "VCALENDAR(X-A=1)", reports: ["line-without-colon 2", "line-without-colon 3"]),
    Repair(
      "a lower-case parameter", calendarText(["DTSTART;tzid=Europe/Oslo:20180606T090000"]),
      reads: "VCALENDAR(DTSTART=20180606T090000)", reports: ["lowercase-name 2"]),
  ]

  static let encodings = [
    Repair(
      "NUL and control characters",
      calendarText(["BE\u{0}GIN:VEVENT", "SUM\u{0}MARY:a\u{7}\tb\u{7F}", "\u{0}END:VEVENT"]),
      reads: "VCALENDAR(VEVENT(SUMMARY=a\tb))",
      reports: ["control-character 2", "control-character 3", "control-character 4"]),
    Repair(
      "a byte order mark", "\u{FEFF}" + calendarText(["X-A:1"]),
      reads: "VCALENDAR(X-A=1)", reports: ["byte-order-mark 1"]),
    Repair(
      "Latin-1",
      bytes: Array("BEGIN:VCALENDAR\r\nX-A:M".utf8) + [0xFC]
        + Array("nchen\r\nEND:VCALENDAR\r\n".utf8),
      reads: "VCALENDAR(X-A=M\u{FFFD}nchen)", reports: ["bad-utf8 2"]),
    Repair(
      "a fold inside a code point",
      bytes: Array("BEGIN:VCALENDAR\r\nX-A:M".utf8) + [0xC3]
        + Array("\r\n ".utf8) + [0xBC] + Array("nchen\r\nEND:VCALENDAR\r\n".utf8),
      reads: "VCALENDAR(X-A=München)", reports: []),
    Repair(
      "UTF-16, little end first",
      bytes: [0xFF, 0xFE]
        + utf16(calendarText(["X-A:München 👍"])) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      reads: "VCALENDAR(X-A=München 👍)", reports: ["utf-16 1"]),
    Repair(
      "UTF-16, big end first",
      bytes: [0xFE, 0xFF]
        + utf16(calendarText(["X-A:München 👍"])) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      reads: "VCALENDAR(X-A=München 👍)", reports: ["utf-16 1"]),
    Repair(
      "UTF-16 without a mark",
      bytes: utf16(calendarText(["X-A:München 👍"])) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      reads: "VCALENDAR(X-A=München 👍)", reports: ["utf-16 1"]),
  ]

  private static func utf16(_ text: String, _ bytes: (UInt16) -> [UInt8]) -> [UInt8] {
    text.utf16.flatMap(bytes)
  }

  @Test("parameters survive the quotes and gaps around them")
  func parametersAfterRepairs() throws {
    let document = CalendarReader().read(
      calendarText([
        #"ATTENDEE;CN="a "b" c";X=1:mailto:a@b"#, #"ATTENDEE;CN="Foo;X=1:mailto:a@b"#,
        "ATTENDEE;RSVP;X=1:mailto:a@b", "ATTENDEE;=1;;a b=2;X=3:mailto:a@b",
        #"ATTENDEE;CN="a:b;c","d" ;X=1:mailto:a@b"#,
      ]))
    let values = document.calendars[0].properties.map { property in
      property.parameters.map { "\($0.name)=\($0.values.joined(separator: "|"))" }
    }
    #expect(
      values == [
        [#"CN=a "b" c"#, "X=1"], [#"CN="Foo"#, "X=1"], ["RSVP=", "X=1"], ["X=3"],
        [#"CN=a:b;c|"d" "#, "X=1"],
      ])
  }

  @Test("a diagnostic shows the line unfolded and cut to 200 characters")
  func diagnosticText() throws {
    let long = String(repeating: "x", count: 300)
    let document = CalendarReader().read(calendarText(["no co", " lon here", long]))
    #expect(document.diagnostics.map(\.text) == ["no colon here", String(long.prefix(200))])
    #expect(document.diagnostics.map(\.severity) == [.warning, .warning])
  }
}

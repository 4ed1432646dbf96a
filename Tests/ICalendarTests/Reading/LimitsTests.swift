// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Limits of reading")
struct LimitsTests {
  @Test("the defaults are the documented ones")
  func defaults() {
    let limits = Limits()
    #expect(limits.bytes == 64 * 1024 * 1024)
    #expect(limits.components == 200_000)
    #expect(limits.lineLength == 1024 * 1024)
    #expect(limits.nesting == 16)
  }

  /// A body that breaks one limit by one, and what is left of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: String
    let limits: Limits
    let text: String
    let outline: String
    let line: Int
    var skipped = 1
    var testDescription: String { kind }

    init(
      _ kind: String, _ text: String, reads outline: String, line: Int, skipped: Int = 1,
      _ change: (inout Limits) -> Void
    ) {
      var limits = Limits()
      change(&limits)
      self.kind = kind
      self.limits = limits
      self.text = text
      self.outline = outline
      self.line = line
      self.skipped = skipped
    }
  }

  static let cases = [
    Case(
      "limit-line-length",
      calendarText([
        "BEGIN:VEVENT", "UID:1", "X:3456789012345", "END:VEVENT",
        "BEGIN:VEVENT", "UID:2", "BEGIN:VALARM", "X:34567", " 890123456", "END:VALARM",
        "END:VEVENT",
        "BEGIN:VEVENT", "UID:3", "END:VEVENT",
      ]),
      reads: "VCALENDAR(VEVENT(UID=1 X=3456789012345) VEVENT(UID=3))", line: 9
    ) { $0.lineLength = 15 },
    Case(
      "limit-nesting",
      calendarText([
        "BEGIN:X-A", "UID:1", "BEGIN:X-B", "BEGIN:X-C", "END:X-C", "END:X-B", "END:X-A",
        "BEGIN:X-A", "UID:2", "BEGIN:X-B", "END:X-B", "END:X-A",
      ]),
      reads: "VCALENDAR(X-A(UID=2 X-B()))", line: 5
    ) { $0.nesting = 3 },
    Case(
      "limit-components",
      calendarText([
        "BEGIN:VEVENT", "UID:1", "BEGIN:VALARM", "END:VALARM", "END:VEVENT",
        "BEGIN:VEVENT", "UID:2", "BEGIN:VALARM", "END:VALARM", "END:VEVENT",
        "BEGIN:VEVENT", "UID:3", "END:VEVENT", "X-A:1",
      ]),
      reads: "VCALENDAR(X-A=1 VEVENT(UID=1 VALARM()))", line: 9, skipped: 2
    ) { $0.components = 3 },
    Case(
      "limit-properties",
      calendarText([
        "BEGIN:VEVENT", "UID:1", "A:1", "B:2", "END:VEVENT",
        "BEGIN:VEVENT", "UID:2", "A:1", "END:VEVENT",
      ]),
      reads: "VCALENDAR(VEVENT(UID=2 A=1))", line: 5
    ) { $0.properties = 2 },
  ]

  @Test("a broken limit costs the component that breaks it and is reported", arguments: cases)
  func limits(_ test: Case) throws {
    let document = CalendarReader(limits: test.limits).read(test.text)
    #expect(outline(document) == test.outline)
    let first = try #require(document.diagnostics.first)
    #expect(first.kind.rawValue == test.kind)
    #expect(first.severity == .error)
    #expect(first.line == test.line)
    #expect(document.skippedComponents == test.skipped)
    #expect(document.isComplete)
  }

  @Test(
    "missing END lines of a deep nest cost the event around it, and no later one",
    arguments: [["END:VEVENT"], []])
  func deepNestWithoutEnds(ends: [String]) {
    let nest = Array(repeating: "BEGIN:X-A", count: 20)
    let document = CalendarReader().read(
      calendarText(
        ["BEGIN:VEVENT", "UID:1"] + nest + ["X-B:1"] + ends
          + ["BEGIN:VEVENT", "UID:2", "END:VEVENT", "BEGIN:VEVENT", "UID:3", "END:VEVENT"]))
    #expect(outline(document) == "VCALENDAR(VEVENT(UID=2) VEVENT(UID=3))")
    #expect(document.skippedComponents == 1)
    #expect(document.log.counts[.limitNesting] == 1)
    #expect(document.isComplete)
  }

  @Test("a body beyond the limit of bytes is cut, reported and not complete")
  func bytes() {
    let text = calendarText(["BEGIN:VEVENT", "UID:1", "END:VEVENT"])
    var limits = Limits()
    limits.bytes = text.utf8.count
    #expect(CalendarReader(limits: limits).read(text).isComplete)
    let document = CalendarReader(limits: limits).read(text + " ")
    #expect(!document.isComplete)
    #expect(places(document.diagnostics) == ["limit-bytes 5"])
  }

  @Test("too many or too long properties of the calendar itself cost those lines")
  func calendarProperties() {
    var limits = Limits()
    limits.properties = 1
    limits.lineLength = 15
    let document = CalendarReader(limits: limits).read(
      calendarText(["X-A:234567890123", "X-B:1", "X-C:2", "BEGIN:VEVENT", "UID:1", "END:VEVENT"]))
    #expect(outline(document) == "VCALENDAR(X-B=1 VEVENT(UID=1))")
    #expect(places(document.diagnostics) == ["limit-line-length 2", "limit-properties 4"])
    #expect(document.skippedLines == 2)
    #expect(document.skippedComponents == 0)
  }

  @Test(
    "a line of 10 MB costs its event, whether its end arrives or not", arguments: [true, false])
  func hugeLine(hasEnd: Bool) {
    let line = "DESCRIPTION:" + String(repeating: "x", count: 10_000_000)
    let events = ["BEGIN:VEVENT", "UID:2", "END:VEVENT"]
    let text = calendarText(
      ["BEGIN:VEVENT", "UID:1", line] + (hasEnd ? ["END:VEVENT"] : []) + events)
    for source in [ByteSource.bytes(Array(text.utf8)), .pieces(text, size: 4096)] {
      let document = try? CalendarReader().read(source)
      #expect(document.map { outline($0) } == "VCALENDAR(VEVENT(UID=2))")
      #expect(document?.skippedComponents == 1)
      #expect(document?.diagnostics.first?.kind == .limitLineLength)
    }
  }

  @Test(
    "a hundred thousand nested components cost the outermost",
    arguments: ["VEVENT", "VALARM", "X-NEST"])
  func deepNesting(name: String) {
    let count = 100_000
    let text = calendarText(
      Array(repeating: "BEGIN:\(name)", count: count)
        + Array(repeating: "END:\(name)", count: count)
        + ["BEGIN:VEVENT", "UID:2", "END:VEVENT"])
    let document = CalendarReader().read(text)
    #expect(outline(document) == "VCALENDAR(VEVENT(UID=2))")
    #expect(places(document.diagnostics) == ["limit-nesting 17"])
    #expect(document.skippedComponents == 1)
  }

  @Test("a hundred thousand parameters on a line are read")
  func manyParameters() {
    let text = calendarText(["X-A" + String(repeating: ";P=\"1\"", count: 100_000) + ":v"])
    let document = CalendarReader().read(text)
    #expect(document.calendars[0].properties.first?.parameters.count == 100_000)
    #expect(document.diagnostics == [])
  }

  @Test("a hundred thousand quotes that are never closed are read in one pass")
  func manyOpenQuotes() {
    let text = calendarText(["X-A" + String(repeating: ";P=\"1", count: 100_000) + ":v"])
    let document = CalendarReader().read(text)
    #expect(document.calendars[0].properties.first?.parameters.count == 100_000)
    #expect(places(document.diagnostics) == ["parameter-quotes 2"])
  }

  @Test("a million properties cost their event")
  func manyProperties() {
    let text = calendarText(
      ["BEGIN:VEVENT", String(repeating: "X-A:1\r\n", count: 1_000_000) + "END:VEVENT"]
        + ["BEGIN:VEVENT", "UID:2", "END:VEVENT"])
    let document = CalendarReader().read(text)
    #expect(outline(document) == "VCALENDAR(VEVENT(UID=2))")
    #expect(document.skippedComponents == 1)
  }

  @Test("a hundred thousand bad lines are listed a hundred times and counted")
  func manyBadLines() throws {
    let text = calendarText(Array(repeating: "bad", count: 100_000) + ["X-A:1"])
    let document = CalendarReader().read(text)
    #expect(outline(document) == "VCALENDAR(X-A=1)")
    #expect(document.log.counts[.lineWithoutColon] == 100_000)
    #expect(document.diagnostics.count == 101)
    #expect(document.diagnostics.last?.message.contains("99900") == true)
  }
}

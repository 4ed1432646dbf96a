// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ICalendar

@Suite("LibicalBaseline")
struct LibicalBaselineTests {
  private let body = """
    BEGIN:VCALENDAR\r
    BEGIN:VEVENT\r
    UID:a\r
    END:VEVENT\r
    BEGIN:VEVENT\r
    UID:b\r
    END:VEVENT\r
    END:VCALENDAR\r\n
    """

  @Test("a whole body is parsed, counted and written")
  func parse() {
    #expect(LibicalBaseline.countEvents(in: body) == 2)
    #expect(LibicalBaseline.countEvents(in: "no calendar") == 0)
    guard let calendar = LibicalBaseline.ParsedCalendar(body) else {
      Issue.record("libical found no calendar.")
      return
    }
    #expect(calendar.eventCount == 2)
    #expect(calendar.serialize() == body.utf8.count)
  }

  @Test("a rule is expanded up to a day, or to a number")
  func expand() {
    let daily = LibicalBaseline.countOccurrences(
      of: "FREQ=DAILY", from: "20180601T090000", through: "20180630")
    #expect(daily == 30)
    let capped = LibicalBaseline.countOccurrences(
      of: "FREQ=DAILY", from: "20180601T090000", through: "20180630", limit: 7)
    #expect(capped == 7)
    let refused = LibicalBaseline.countOccurrences(
      of: "FREQ=NEVER", from: "20180601T090000", through: "20180630")
    #expect(refused == 0)
  }

  @Test("a rule with a calendar system gives its name back to memory")
  func rscale() {
    #expect(LibicalRule("RSCALE=GREGORIAN;FREQ=DAILY;COUNT=2")?.count == 2)
  }
}

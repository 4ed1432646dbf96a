// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryFeeds
import Testing

@Suite("PartnerOccurrence")
struct PartnerOccurrenceTests {
  private func occurrence(
    _ lines: String..., calendarZone: String? = nil, workspaceZone: String? = nil,
    shownIn: String? = nil
  ) throws -> PartnerOccurrence {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n" + lines.map { $0 + "\r\n" }.joined()
      + "END:VEVENT\r\nEND:VCALENDAR\r\n"
    let component = try #require(
      CalendarReader().readComponents(Array(text.utf8)).components.first { $0.name == "VEVENT" })
    let zones = ZoneResolver(calendarZone: calendarZone)
    let series = EventSeries(master: VEvent(component: component), overrides: [], zones: zones)
    let found = try #require(
      series.occurrences(in: .distantPast..<Date.distantFuture).first { _ in true })
    return PartnerOccurrence(
      found, uid: "1", source: "s",
      attribution: EventAttribution(
        cities: Records(), networks: Records(), timeZone: workspaceZone),
      ownRules: zones.rules(for: found.startAsWritten), calendarZone: zones.calendarZone,
      zone: try shownIn.map { try TimeZoneDatabase.system.rules(for: $0) })
  }

  private func days(_ first: String, _ after: String) throws -> Range<CivilDate> {
    try #require(CivilDate(first))..<(try #require(CivilDate(after)))
  }

  @Test("a day is one of the zone shown, not of UTC")
  func shownDays() throws {
    let lines = ("DTSTART:20180608T230000Z", "DURATION:PT1H")
    let utc = try occurrence(lines.0, lines.1)
    let oslo = try occurrence(lines.0, lines.1, shownIn: "Europe/Oslo")
    #expect(try utc.touches(days("2018-06-08", "2018-06-09")))
    #expect(try !utc.touches(days("2018-06-09", "2018-06-10")))
    #expect(try !oslo.touches(days("2018-06-08", "2018-06-09")))
    #expect(try oslo.touches(days("2018-06-09", "2018-06-10")))
    #expect(try !oslo.touches(days("2018-06-09", "2018-06-09")))
  }

  @Test("one without length counts on the day that it begins")
  func zeroLength() throws {
    let midnight = try occurrence("DTSTART:20180609T000000Z")
    #expect(try midnight.touches(days("2018-06-09", "2018-06-10")))
    #expect(try !midnight.touches(days("2018-06-08", "2018-06-09")))
  }

  @Test("a time that names no zone is in its calendar's, then in the workspace's, then in UTC")
  func floating() throws {
    let lines = ("DTSTART:20180608T090000", "DTEND:20180608T100000")
    let calendar = try occurrence(
      lines.0, lines.1, calendarZone: "America/Chicago", workspaceZone: "Europe/Oslo")
    #expect(calendar.startText == "2018-06-08T09:00:00-05:00")
    let workspace = try occurrence(lines.0, lines.1, workspaceZone: "Europe/Oslo")
    #expect(workspace.startText == "2018-06-08T09:00:00+02:00")
    #expect(workspace.endText == "2018-06-08T10:00:00+02:00")
    #expect(workspace.floatingZone?.identifier == "Europe/Oslo")
    #expect(try occurrence(lines.0, lines.1).startText == "2018-06-08T09:00:00Z")
    #expect(try occurrence("DTSTART:20180608T090000Z").floatingZone == nil)
  }

  @Test("whole days are in no zone")
  func wholeDays() throws {
    #expect(try occurrence("DTSTART;VALUE=DATE:20180608").timeZone == nil)
    #expect(try occurrence("DTSTART:20180608T090000Z").timeZone == "UTC")
  }
}

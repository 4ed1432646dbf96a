// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite struct TimeZoneWriterTests {
  static let zones = TimeZoneDatabase.system.identifiers

  @Test("a written zone has tzdata's offsets at 10,000 instants", arguments: zones)
  func offsetsAgree(name: String) throws {
    let rules = try TimeZoneDatabase.system.rules(for: name)
    for years in [2017...2018, 1995...1999, 2026...2030] {
      let written = TimeZoneWriter.component(for: rules, tzid: name, covering: years)
      let read = try #require(ZoneDefinition(VTimeZone(component: written), identifier: name)).rules
      let first = try #require(CivilDate(year: years.lowerBound, month: 1, day: 1)).daysSinceEpoch
      let after = try #require(CivilDate(year: years.upperBound + 1, month: 1, day: 1))
        .daysSinceEpoch
      let step = Double(after - first) * 86_400 / 3_400
      for index in 0..<3_400 {
        let instant = Date(timeIntervalSince1970: Double(first) * 86_400 + Double(index) * step)
        let (expected, found) = (rules.utcOffset(at: instant), read.utcOffset(at: instant))
        guard expected == found else {
          Issue.record("\(name) at \(instant): tzdata says \(expected), we wrote \(found)")
          return
        }
      }
    }
  }

  @Test("every name of a zone is written once, plainly, in a form that Outlook reads")
  func osloForOutlook() throws {
    let oslo = try TimeZoneDatabase.system.rules(for: "Europe/Oslo")
    let written = TimeZoneWriter.component(for: oslo, tzid: "Europe/Oslo", covering: 2017...2017)
    #expect(
      written.serialized()
        == Array(
          """
          BEGIN:VTIMEZONE\r
          TZID:Europe/Oslo\r
          BEGIN:DAYLIGHT\r
          DTSTART:20160327T020000\r
          TZOFFSETFROM:+0100\r
          TZOFFSETTO:+0200\r
          TZNAME:CEST\r
          RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
          END:DAYLIGHT\r
          BEGIN:STANDARD\r
          DTSTART:20161030T030000\r
          TZOFFSETFROM:+0200\r
          TZOFFSETTO:+0100\r
          TZNAME:CET\r
          RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
          END:STANDARD\r
          END:VTIMEZONE\r

          """.utf8))
  }

  @Test("a zone without changes is one observance without a rule")
  func kolkata() throws {
    let rules = try TimeZoneDatabase.system.rules(for: "Asia/Kolkata")
    let written = TimeZoneWriter.component(for: rules, tzid: "Asia/Kolkata", covering: 2017...2018)
    #expect(written.components.map(\.name) == ["STANDARD"])
    #expect(written.components.first?.first("RRULE") == nil)
    #expect(written.components.first?.first("TZOFFSETTO")?.value == "+0530")
  }

  @Test("a rule that ended has an UNTIL in UTC")
  func saoPaulo() throws {
    let rules = try TimeZoneDatabase.system.rules(for: "America/Sao_Paulo")
    let written = TimeZoneWriter.component(
      for: rules, tzid: "America/Sao_Paulo", covering: 2015...2020)
    let rrules = written.components.compactMap { $0.first("RRULE")?.value }
    #expect(!rrules.isEmpty)
    #expect(rrules.allSatisfy { $0.contains("UNTIL=") && $0.hasSuffix("Z") })
  }
}

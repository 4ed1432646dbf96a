// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite struct TimeZoneWriterTests {
  private static let zones = TimeZoneDatabase.system.identifiers

  private func read(_ component: Component, _ name: String) throws -> TimeZoneRules {
    let definition = try #require(
      ZoneDefinition(VTimeZone(component: component), identifier: name), "\(name)")
    #expect(definition.repairs.isEmpty, "\(name): \(definition.repairs)")
    return definition.rules
  }

  private func newYear(_ year: Int) throws -> Date {
    TimeZoneRules.utc.instant(of: try #require(CivilDateTime(year: year, month: 1, day: 1)))
  }

  @Test("a written zone has tzdata's offsets at 10,000 instants", arguments: zones)
  func offsetsAgree(name: String) throws {
    let rules = try TimeZoneDatabase.system.rules(for: name)
    let written = try read(
      TimeZoneWriter.component(for: rules, tzid: name, covering: 1950...2040), name)
    // A day more on either side is within the years somewhere on Earth.
    let start = try newYear(1950).addingTimeInterval(-93_600)
    let end = try newYear(2041).addingTimeInterval(93_600)
    let step = end.timeIntervalSince(start) / 10_000
    for index in 0..<10_000 {
      let instant = start.addingTimeInterval(Double(index) * step)
      let (expected, found) = (rules.utcOffset(at: instant), written.utcOffset(at: instant))
      guard expected == found else {
        Issue.record("\(name) at \(instant): tzdata says \(expected), we wrote \(found)")
        return
      }
    }
  }

  @Test(
    "cut to any years it changes when tzdata does, and as readers without our rules see it",
    arguments: [
      1996...1999, 2011...2012, 2017...2018, 2024...2024, 2026...2031, 2036...2038,
    ])
  func changesAgree(years: ClosedRange<Int>) throws {
    let start = try newYear(years.lowerBound).addingTimeInterval(-93_600)
    let end = try newYear(years.upperBound + 1).addingTimeInterval(93_600)
    for name in Self.zones {
      let rules = try TimeZoneDatabase.system.rules(for: name)
      let component = TimeZoneWriter.component(for: rules, tzid: name, covering: years)
      let written = try read(component, name)
      func changes(_ zone: TimeZoneRules) -> [String] {
        zone.transitions(in: start..<end).filter { $0.offsetBefore != $0.offsetAfter }
          .map { "\($0.instant.timeIntervalSince1970) \($0.offsetBefore) \($0.offsetAfter)" }
      }
      #expect(changes(written) == changes(rules), "\(name)")
      #expect(written.utcOffset(at: start) == rules.utcOffset(at: start), "\(name)")
      checkForm(component, name, start)
    }
  }

  /// What Outlook and strict readers ask for.
  private func checkForm(_ component: Component, _ name: String, _ firstInstant: Date) {
    #expect(component.properties == [Property("TZID", value: name)])
    #expect(component.components.contains { $0.name == "STANDARD" }, "\(name)")
    let observances = VTimeZone(component: component).observances
    #expect(observances.count == component.components.count)
    var first: Date?
    for observance in observances {
      guard case .floating(let start)? = observance.dtstart, let from = observance.offsetFrom,
        observance.offsetTo != nil, observance.name?.isEmpty == false, observance.rdates.isEmpty
      else {
        Issue.record("\(name): \(observance.component)")
        continue
      }
      let begins = TimeZoneRules.utc.instant(of: start.adding(seconds: -from.seconds))
      first = min(first ?? begins, begins)
      for rule in observance.rrules {
        let pattern =
          #/FREQ=YEARLY;BYMONTH=\d+;BYDAY=(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)(;UNTIL=\d{8}T\d{6}Z)?/#
        #expect(rule.value.wholeMatch(of: pattern) != nil, "\(name): \(rule.value)")
      }
    }
    #expect(first.map { $0 <= firstInstant } ?? false, "\(name)")
  }

  @Test("a zone is written plainly, in the form that Outlook reads, the same each time")
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
    let again = TimeZoneWriter.component(
      for: oslo, tzid: "Europe/Oslo",
      covering: try newYear(2017)..<(try newYear(2018).addingTimeInterval(-7200)))
    #expect(again == written)
  }

  @Test(
    "a zone without changes is one observance without a rule",
    arguments: [
      ("Asia/Kolkata", "+0530", 2017...2018), ("UTC", "+0000", 2017...2018),
      ("America/Phoenix", "-0700", 2017...2018), ("Europe/Moscow", "+0300", 2018...2030),
    ])
  func withoutChanges(name: String, offset: String, years: ClosedRange<Int>) throws {
    let rules = try TimeZoneDatabase.system.rules(for: name)
    let written = TimeZoneWriter.component(for: rules, tzid: name, covering: years)
    #expect(written.components.map(\.name) == ["STANDARD"])
    let only = try #require(written.components.first)
    #expect(only.first("DTSTART")?.value == "19700101T000000")
    #expect(only.first("RRULE") == nil)
    #expect(only.first("TZOFFSETFROM")?.value == offset)
    #expect(only.first("TZOFFSETTO")?.value == offset)
  }

  @Test("standard time in summer is written as daylight saving time")
  func dublin() throws {
    let rules = try TimeZoneDatabase.system.rules(for: "Europe/Dublin")
    let written = TimeZoneWriter.component(for: rules, tzid: "Europe/Dublin", covering: 2018...2018)
    #expect(written.components.map(\.name) == ["DAYLIGHT", "STANDARD"])
    #expect(written.components.map { $0.first("TZOFFSETTO")?.value } == ["+0100", "+0000"])
    #expect(written.components.map { $0.first("TZNAME")?.value } == ["IST", "GMT"])
  }

  @Test(
    "a rule that ended has an end in UTC, and what only looks like a rule for some years has one, too"
  )
  func ends() throws {
    let brazil = try TimeZoneDatabase.system.rules(for: "America/Sao_Paulo")
    let ended = TimeZoneWriter.component(
      for: brazil, tzid: "America/Sao_Paulo", covering: 2010...2020)
    let rules = ended.components.compactMap { $0.first("RRULE")?.value }
    #expect(!rules.isEmpty && rules.allSatisfy { $0.contains(";UNTIL=") && $0.hasSuffix("Z") })
    // Nuuk's clocks change on the Saturday before the last Sunday, which is not always the last Saturday.
    let nuuk = try TimeZoneDatabase.system.rules(for: "America/Nuuk")
    let looksLike = TimeZoneWriter.component(
      for: nuuk, tzid: "America/Nuuk", covering: 2025...2026)
    #expect(
      looksLike.components.compactMap { $0.first("RRULE")?.value }.allSatisfy {
        $0.contains("UNTIL")
      })
  }
}

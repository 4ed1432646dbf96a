// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite struct ZoneResolverTests {
  @Test(
    "a name in any known spelling gives IANA's rules",
    arguments: [
      ("Europe/Oslo", "Europe/Oslo", ZoneResolution.Method.iana),
      ("europe/oslo", "Europe/Oslo", .iana),
      ("\"Europe/Oslo\" ", "Europe/Oslo", .iana),
      ("US/Eastern", "US/Eastern", .iana),
      ("Z", "UTC", .iana),
      ("W. Europe Standard Time", "Europe/Berlin", .windows),
      ("Eastern Standard Time 1", "America/New_York", .windows),
      ("/freeassociation.sourceforge.net/Europe/Oslo", "Europe/Oslo", .prefix),
      ("/freeassociation.sourceforge.net/Tzfile/Europe/Oslo", "Europe/Oslo", .prefix),
      ("/citadel.org/20190101_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia", .prefix),
      ("/Europe/Vienna", "Europe/Vienna", .prefix),
      ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York", .displayName),
      ("(UTC) Coordinated Universal Time", "Etc/UTC", .displayName),
    ])
  func spellings(tzid: String, zone: String, method: ZoneResolution.Method) {
    let resolution = ZoneResolver().resolve(tzid)
    #expect(resolution.rules.identifier == zone)
    #expect(resolution.method == method)
    #expect(resolution.diagnostics.isEmpty == (tzid == zone))
  }

  @Test(
    "a name that is only an offset keeps it all year",
    arguments: [
      ("GMT+05:30", 19_800), ("UTC+2", 7_200), ("+0530", 19_800), ("UTC-03:00", -10_800),
      ("(UTC+01:00) Somewhere Nobody Knows", 3_600),
    ])
  func offsets(tzid: String, seconds: Int) {
    let resolution = ZoneResolver().resolve(tzid)
    #expect(resolution.method == .offset)
    #expect(resolution.rules.utcOffset(at: Date(timeIntervalSince1970: 0)) == seconds)
    #expect(resolution.diagnostics.map(\.kind) == [.zoneOffsetName])
  }

  @Test("a name that nobody knows is never floating: the calendar's zone stands in, or UTC")
  func unknown() {
    let alone = ZoneResolver().resolve("Nowhere/Land")
    #expect(alone.rules.identifier == "UTC")
    #expect(alone.diagnostics.map(\.kind) == [.zoneUnknown])
    #expect(alone.diagnostics.map(\.severity) == [.error])
    let inOslo = ZoneResolver(calendarZone: "Europe/Oslo").resolve("Nowhere/Land")
    #expect(inOslo.rules.identifier == "Europe/Oslo")
  }

  static func definition(_ tzid: String, _ observances: String) throws -> [Component] {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:\(tzid)\r\n\(observances)END:VTIMEZONE\r\nEND:VCALENDAR\r\n"
    return CalendarReader().read(Array(text.utf8)).calendars.flatMap(\.components)
  }

  static func observance(
    _ name: String, _ start: String, _ from: String?, _ to: String, _ more: String = ""
  )
    -> String
  {
    "BEGIN:\(name)\r\nDTSTART:\(start)\r\n" + (from.map { "TZOFFSETFROM:\($0)\r\n" } ?? "")
      + "TZOFFSETTO:\(to)\r\n\(more)END:\(name)\r\n"
  }

  @Test(
    "a calendar's own description counts for a name that nobody knows",
    arguments: [
      (
        "from 1601, as Outlook writes it",
        observance(
          "STANDARD", "16010101T030000", "+0200", "+0100",
          "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n")
          + observance(
            "DAYLIGHT", "16010101T020000", "+0100", "+0200",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"),
        3600, 7200
      ),
      (
        "without the offset before",
        observance(
          "STANDARD", "19701025T030000", nil, "+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
        )
          + observance(
            "DAYLIGHT", "19700329T020000", nil, "+0200",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"),
        3600, 7200
      ),
      (
        "with dates instead of a rule",
        observance(
          "STANDARD", "20161030T030000", "+0200", "+0100",
          "RDATE:20171029T030000,20181028T030000\r\n")
          + observance("DAYLIGHT", "20170326T020000", "+0100", "+0200", "RDATE:20180325T020000\r\n"),
        3600, 7200
      ),
      (
        "of one observance", observance("STANDARD", "19700101T000000", "+0545", "+0545"), 20_700,
        20_700
      ),
    ])
  func ownDefinition(what: String, observances: String, winter: Int, summer: Int) throws {
    let zones = ZoneResolver(definitions: try Self.definition("Customized Time Zone", observances))
    let resolution = zones.resolve("Customized Time Zone")
    #expect(resolution.method == .definition)
    let january = try #require(CivilDateTime(year: 2018, month: 1, day: 15, hour: 12))
    let july = try #require(CivilDateTime(year: 2018, month: 7, day: 15, hour: 12))
    #expect(resolution.rules.utcOffset(at: TimeZoneRules.utc.instant(of: january)) == winter)
    #expect(resolution.rules.utcOffset(at: TimeZoneRules.utc.instant(of: july)) == summer)
  }

  @Test("a description that contradicts tzdata is reported and not used")
  func contradiction() throws {
    let wrong = Self.observance("STANDARD", "19700101T000000", "+0300", "+0300")
    let zones = ZoneResolver(definitions: try Self.definition("Europe/Oslo", wrong))
    let resolution = zones.resolve("Europe/Oslo")
    #expect(resolution.rules.utcOffset(at: Date(timeIntervalSince1970: 1_500_000_000)) == 7200)
    #expect(resolution.diagnostics.map(\.kind) == [.zoneContradictsIANA])
  }

  @Test("a description without an offset is reported")
  func broken() throws {
    let zones = ZoneResolver(
      definitions: try Self.definition("Mars/Base", "BEGIN:STANDARD\r\nEND:STANDARD\r\n"))
    #expect(zones.resolve("Mars/Base").diagnostics.map(\.kind) == [.zoneDefinitionBroken])
  }

  @Test("a rule of a million years is cut to a bounded span")
  func bounded() throws {
    let endless = Self.observance(
      "STANDARD", "00010101T000000", "+0100", "+0100",
      "RRULE:FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10\r\n")
    let zones = ZoneResolver(definitions: try Self.definition("Far/Away", endless))
    #expect(zones.resolve("Far/Away").rules.utcOffset(at: Date(timeIntervalSince1970: 0)) == 3600)
  }

  @Test("a recurring start in UTC repeats by the calendar's clock; others stay")
  func recurring() throws {
    let zones = ZoneResolver(calendarZone: "Europe/Oslo")
    let civil = try #require(CivilDateTime(year: 2018, month: 7, day: 1, hour: 8))
    let local = try #require(CivilDateTime(year: 2018, month: 7, day: 1, hour: 10))
    #expect(zones.recurring(.utc(civil)) == .zoned(local, tzid: "Europe/Oslo"))
    #expect(zones.recurring(.floating(civil)) == .floating(civil))
    #expect(ZoneResolver().recurring(.utc(civil)) == .utc(civil))
  }

  @Test("a time in a gap uses the offset before it, one in a fold is the first")
  func gapsAndFolds() throws {
    let zones = ZoneResolver()
    let gap = try #require(CivilDateTime(year: 2018, month: 3, day: 25, hour: 2, minute: 30))
    let fold = try #require(CivilDateTime(year: 2018, month: 10, day: 28, hour: 2, minute: 30))
    #expect(
      zones.instant(of: .zoned(gap, tzid: "Europe/Oslo"))
        == Date(timeIntervalSince1970: 1_521_941_400))
    #expect(
      zones.instant(of: .zoned(fold, tzid: "Europe/Oslo"))
        == Date(timeIntervalSince1970: 1_540_686_600))
  }
}

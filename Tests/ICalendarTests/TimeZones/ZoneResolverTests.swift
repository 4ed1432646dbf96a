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
      ("Europe/Oslo", "Europe/Oslo", ZoneResolution.Method.iana, []),
      ("europe/oslo", "Europe/Oslo", .iana, [.zoneSpelling]),
      ("\"Europe/Oslo\" ", "Europe/Oslo", .iana, [.zoneSpelling]),
      ("America/New York", "America/New_York", .iana, [.zoneSpelling]),
      ("Etc/GMT+5", "Etc/GMT+5", .iana, []),
      ("US/Eastern", "US/Eastern", .alias, []),
      ("asia/calcutta", "Asia/Calcutta", .alias, [.zoneSpelling]),
      ("Z", "UTC", .utc, []),
      ("UTC", "UTC", .utc, []),
      ("Etc/UTC", "UTC", .utc, []),
      ("(UTC) Coordinated Universal Time", "UTC", .utc, []),
      ("tzone://Microsoft/Utc", "UTC", .utc, []),
      ("W. Europe Standard Time", "Europe/Berlin", .windows, [.zoneWindowsName]),
      ("w. europe standard time", "Europe/Berlin", .windows, [.zoneWindowsName]),
      ("India Standard Time", "Asia/Kolkata", .windows, [.zoneWindowsName]),
      ("GMT Standard Time", "Europe/London", .windows, [.zoneWindowsName]),
      ("Pacific Standard Time (Mexico)", "America/Tijuana", .windows, [.zoneWindowsName]),
      ("Eastern Standard Time 1", "America/New_York", .windows, [.zoneWindowsName]),
      ("Mexico Standard Time 2", "America/Chihuahua", .windows, [.zoneWindowsName]),
      ("Eastern Daylight Time", "America/New_York", .windows, [.zoneWindowsName]),
      ("UTC-02", "Etc/GMT+2", .windows, [.zoneWindowsName]),
      ("/freeassociation.sourceforge.net/Europe/Oslo", "Europe/Oslo", .prefix, [.zonePrefix]),
      (
        "/freeassociation.sourceforge.net/Tzfile/Europe/Oslo", "Europe/Oslo", .prefix, [.zonePrefix]
      ),
      (
        "/citadel.org/20190101_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia", .prefix,
        [.zonePrefix]
      ),
      (
        "/softwarestudio.org/Olson_20011030_5/America/New_York", "America/New_York", .prefix,
        [.zonePrefix]
      ),
      ("/mozilla.org/20070129_1/europe/oslo", "Europe/Oslo", .prefix, [.zonePrefix]),
      ("/Europe/Vienna", "Europe/Vienna", .prefix, [.zonePrefix]),
      ("/citadel.org/20190101_1/GB", "GB", .prefix, [.zonePrefix]),
      (
        "(UTC-05:00) Eastern Time (US & Canada)", "America/New_York", .displayName,
        [.zoneDisplayName]
      ),
      (
        "(GMT-05:00) Eastern Time (US &  Canada)", "America/New_York", .displayName,
        [.zoneDisplayName]
      ),
      ("Eastern Time (US & Canada)", "America/New_York", .displayName, [.zoneDisplayName]),
      (
        "(UTC+05:30) Chennai\\, Kolkata\\, Mumbai\\, New Delhi", "Asia/Kolkata", .displayName,
        [.zoneDisplayName]
      ),
      ("(GMT+01.00) Sarajevo/Warsaw/Zagreb", "Europe/Sarajevo", .displayName, [.zoneDisplayName]),
      (
        "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/Dublin",
        .displayName, [.zoneDisplayName]
      ),
      ("(UTC-06:00) Central Standard Time", "America/Chicago", .displayName, [.zoneDisplayName]),
    ] as [(String, String, ZoneResolution.Method, [Diagnostic.Kind])])
  func spellings(
    tzid: String, zone: String, method: ZoneResolution.Method, kinds: [Diagnostic.Kind]
  ) {
    let zones = ZoneResolver()
    let resolution = zones.resolve(tzid)
    #expect(resolution.tzid == tzid)
    #expect(resolution.rules.identifier == zone)
    #expect(resolution.method == method)
    #expect(resolution.isKnown)
    #expect(resolution.diagnostics.map(\.kind) == kinds)
    #expect(resolution.diagnostics.allSatisfy { $0.severity != .error && !$0.message.isEmpty })
    _ = zones.resolve(tzid)
    #expect(zones.diagnostics == resolution.diagnostics)
  }

  @Test("an abbreviation that IANA has is used, with a warning", arguments: ["EST", "MST", "HST"])
  func shortNames(tzid: String) {
    let resolution = ZoneResolver().resolve(tzid)
    #expect(resolution.rules.identifier == tzid)
    #expect(resolution.diagnostics.map(\.kind) == [.zoneShortName])
    #expect(resolution.diagnostics.map(\.severity) == [.warning])
  }

  @Test("every Windows name and every text that Outlook shows is a zone of the database")
  func windows() throws {
    #expect(WindowsZones.rows.count == 139)
    for row in WindowsZones.rows {
      let rules = try TimeZoneDatabase.system.rules(for: row.identifier)
      let named = ZoneResolver().resolve(row.name).rules
      #expect(named.identifier == rules.identifier || row.name == "UTC", "\(row.name)")
      let shown = try #require(row.words)
      #expect(WindowsZones.identifier(shownAs: shown) == row.identifier, "\(shown)")
    }
  }

  @Test(
    "a name that is only an offset keeps it all year",
    arguments: [
      ("GMT+05:30", 19_800), ("UTC+2", 7_200), ("+0530", 19_800), ("UTC-03:00", -10_800),
      ("GMT +0200", 7_200), ("GMT-0500", -18_000), ("utc+530", 19_800), ("-11", -39_600),
      ("UTC\u{2212}4", -14_400), ("(UTC+01:00) Somewhere Nobody Knows", 3_600),
      ("(UTC+14:00) Nowhere", 50_400), ("GMT -0500 (Standard) / GMT -0400 (Daylight)", -18_000),
    ])
  func offsets(tzid: String, seconds: Int) {
    let resolution = ZoneResolver().resolve(tzid)
    #expect(resolution.method == .offset)
    #expect(
      ZoneText.offsets(of: resolution.rules, on: ["2018-01-15", "2018-07-15"]) == [
        seconds, seconds,
      ])
    #expect(resolution.diagnostics.map(\.kind) == [.zoneOffsetName])
  }

  @Test(
    "a name that nobody knows is never floating: the calendar's zone stands in, or UTC",
    arguments: [
      "Nowhere/Land", "IST", "CEST", "", "Customized Time Zone", "tzone://Microsoft/Custom",
      "GMT+25", "UTC+", "UTC+5:99", "GMT+5:3", "+", "-", "()", "(", "(UTC+99:00) Europe", "/",
      "../../etc/passwd", "Some/Path/GB", "Europe", "localtime",
      "Ünbekannt\u{0}", String(repeating: "/Europe/Oslo", count: 9_000) + "x", "+٠٥",
    ])
  func unknown(tzid: String) {
    let alone = ZoneResolver().resolve(tzid)
    #expect(alone.rules.identifier == "UTC")
    #expect(alone.method == .unknown && !alone.isKnown)
    #expect(alone.diagnostics.map(\.kind) == [.zoneUnknown])
    #expect(alone.diagnostics.map(\.severity) == [.error])
    #expect(alone.diagnostics.allSatisfy { $0.message.contains("UTC was used") })
    #expect(alone.diagnostics.allSatisfy { $0.text.count <= 200 && $0.message.count < 300 })
    let inOslo = ZoneResolver(calendarZone: "W. Europe Standard Time").resolve(tzid)
    #expect(inOslo.rules.identifier == "Europe/Berlin")
    #expect(inOslo.diagnostics.allSatisfy { $0.message.contains("Europe/Berlin was used") })
  }

  @Test(
    "IANA's rules win over a calendar's own, whose contradiction is reported with its first day")
  func contradiction() {
    let wrong = ZoneText.zone(
      "Europe/Oslo", "STANDARD 19700101T000000 +0300 +0300 RRULE:FREQ=YEARLY")
    let resolution = ZoneResolver(definitions: [wrong]).resolve("Europe/Oslo")
    #expect(ZoneText.offsets(of: resolution.rules, on: ["2017-07-14"]) == [7200])
    #expect(resolution.method == .iana)
    #expect(resolution.diagnostics.map(\.kind) == [.zoneContradictsIANA])
    #expect(resolution.diagnostics.first?.line == 2)
    #expect(
      resolution.diagnostics.first?.message
        == "The calendar's VTIMEZONE for \"Europe/Oslo\" differs from Europe/Oslo, first on 2008-01-01: "
        + "Europe/Oslo was used.")
  }

  @Test(
    "what a calendar's own description of an IANA zone may say without a contradiction",
    arguments: [
      ("right, from 1601", "Europe/Oslo", ZoneText.centralEurope, false),
      (
        "changes of two years, written in UTC as The Events Calendar does", "America/New_York",
        """
        DAYLIGHT 20170312T070000 -0500 -0400
        STANDARD 20171105T060000 -0400 -0500
        DAYLIGHT 20180311T070000 -0500 -0400
        """, false
      ),
      (
        "offsets the wrong way round", "America/New_York",
        """
        DAYLIGHT 20070311T020000 -0400 -0500 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        STANDARD 20071104T020000 -0500 -0400 RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        """, false
      ),
      (
        "the American rule of before 2007", "America/New_York",
        """
        DAYLIGHT 19870405T020000 -0500 -0400 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU
        STANDARD 19671029T020000 -0400 -0500 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        """, true
      ),
      (
        "Moscow before 2011", "Europe/Moscow",
        """
        DAYLIGHT 19700329T020000 +0300 +0400 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        STANDARD 19701025T030000 +0400 +0300 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        """, true
      ),
      ("one offset without a rule", "Europe/Oslo", "STANDARD 20180101T000000 +0100 +0100", false),
      (
        "another offset without a rule", "Europe/Oslo", "STANDARD 19700101T000000 +0300 +0300", true
      ),
      ("nothing readable", "Europe/Oslo", "STANDARD 20180101T000000 +0100 -", false),
    ])
  func descriptions(what: String, tzid: String, observances: String, contradicts: Bool) {
    let zones = ZoneResolver(definitions: [ZoneText.zone(tzid, observances)])
    #expect(zones.resolve(tzid).rules.identifier == tzid)
    #expect(zones.diagnostics.map(\.kind) == (contradicts ? [.zoneContradictsIANA] : []))
  }

  @Test(
    "a description counts for a name that nobody knows, however the name is quoted",
    arguments: [
      ("Customized Time Zone", "Customized Time Zone"),
      ("(UTC+01:00) Nowhere\\, Somewhere", "(UTC+01:00) Nowhere, Somewhere"),
      ("Customized Time Zone", "\"customized  time zone\""), ("GMT+0100", "GMT+0100"),
      ("tzone://Microsoft/Custom", "tzone://Microsoft/Custom"),
    ])
  func ownDefinition(written: String, asked: String) {
    let zones = ZoneResolver(
      definitions: [Component("VEVENT"), ZoneText.zone(written, ZoneText.centralEurope)],
      calendarZone: "Asia/Tokyo")
    let resolution = zones.resolve(asked)
    #expect(resolution.method == .definition)
    #expect(
      ZoneText.offsets(of: resolution.rules, on: ["2018-01-15", "2018-07-15"]) == [3600, 7200])
    #expect(resolution.diagnostics.map(\.kind) == [.zoneOwnDefinition])
    #expect(resolution.diagnostics.map(\.severity) == [.note])
  }

  @Test("an abbreviation means what the calendar describes")
  func abbreviation() {
    let india = ZoneText.zone("IST", "STANDARD 19700101T000000 +0530 +0530")
    let resolution = ZoneResolver(definitions: [india]).resolve("IST")
    #expect(resolution.method == .definition)
    #expect(ZoneText.offsets(of: resolution.rules, on: ["2018-07-15"]) == [19_800])
    #expect(resolution.diagnostics.map(\.kind) == [.zoneShortName])
  }

  @Test("of two descriptions with one name the first counts, and a broken one is reported")
  func severalDefinitions() {
    let first = ZoneText.zone("Mars", "STANDARD 19700101T000000 +0100 +0100")
    let second = ZoneText.zone("Mars", "STANDARD 19700101T000000 +0200 +0200")
    let zones = ZoneResolver(definitions: [first, second, ZoneText.zone("Venus", "")])
    #expect(ZoneText.offsets(of: zones.resolve("Mars").rules, on: ["2018-07-15"]) == [3600])
    #expect(
      zones.resolve("Venus").diagnostics.map(\.kind) == [.zoneDefinitionBroken, .zoneUnknown])
    #expect(zones.resolve("Venus").rules.identifier == "UTC")
  }

  @Test("more descriptions than there are zones are not looked at")
  func manyDefinitions() {
    let zones = ZoneResolver(
      definitions: (0..<2_000).map {
        ZoneText.zone("Zone \($0)x", "STANDARD 19700101T000000 +0100 +0100")
      })
    #expect(zones.resolve("Zone 599x").method == .definition)
    #expect(zones.resolve("Zone 600x").method == .unknown)
  }

  @Test("a machine without zone files says so, and uses what the calendar describes")
  func missingDatabase() {
    let nowhere = TimeZoneDatabase(directory: "/nonexistent/zoneinfo")
    let own = ZoneText.zone("Europe/Oslo", ZoneText.centralEurope)
    let described = ZoneResolver(database: nowhere, definitions: [own]).resolve("Europe/Oslo")
    #expect(described.method == .definition)
    #expect(described.diagnostics.map(\.kind) == [.zoneDatabase, .zoneOwnDefinition])
    let alone = ZoneResolver(database: nowhere).resolve("Europe/Oslo")
    #expect(alone.diagnostics.map(\.kind) == [.zoneDatabase, .zoneUnknown])
    #expect(ZoneResolver(database: nowhere).resolve("UTC").diagnostics.isEmpty)
  }

  @Test("times are read in their zone, floating ones in the calendar's, days from its midnight")
  func instants() throws {
    let nine = try #require(CivilDateTime(year: 2018, month: 6, day: 6, hour: 9))
    func utc(_ hour: Int) throws -> Date {
      TimeZoneRules.utc.instant(
        of: try #require(CivilDateTime(year: 2018, month: 6, day: 6, hour: hour)))
    }
    let plain = ZoneResolver()
    let inOslo = ZoneResolver(calendarZone: " Europe/Oslo ")
    let floatingInTokyo = ZoneResolver(
      floatingZone: try TimeZoneDatabase.system.rules(for: "Asia/Tokyo"))
    #expect(plain.instant(of: .utc(nine)) == (try utc(9)))
    #expect(plain.instant(of: .floating(nine)) == (try utc(9)))
    #expect(plain.instant(of: .zoned(nine, tzid: "America/Chicago")) == (try utc(14)))
    #expect(plain.instant(of: .date(nine.date)) == (try utc(0)))
    #expect(inOslo.instant(of: .floating(nine)) == (try utc(7)))
    #expect(inOslo.instant(of: .date(nine.date)) == (try utc(0)).addingTimeInterval(-7200))
    #expect(floatingInTokyo.instant(of: .floating(nine)) == (try utc(0)))
    #expect(inOslo.rules(for: .utc(nine)).identifier == "UTC")
    #expect(inOslo.calendarZone?.identifier == "Europe/Oslo")
    #expect(ZoneResolver(calendarZone: "Nowhere/Land").calendarZone == nil)
    #expect(ZoneResolver(calendarZone: "Nowhere/Land").diagnostics.map(\.kind) == [.zoneUnknown])
    #expect(ZoneResolver(calendarZone: "").diagnostics.isEmpty)
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

  @Test("a recurring start in UTC repeats by the calendar's clock; others stay")
  func recurring() throws {
    let zones = ZoneResolver(calendarZone: "Europe/Oslo")
    let civil = try #require(CivilDateTime(year: 2018, month: 7, day: 1, hour: 8))
    let local = try #require(CivilDateTime(year: 2018, month: 7, day: 1, hour: 10))
    #expect(zones.recurring(.utc(civil)) == .zoned(local, tzid: "Europe/Oslo"))
    #expect(zones.instant(of: zones.recurring(.utc(civil))) == zones.instant(of: .utc(civil)))
    for start in [
      CalendarDateTime.floating(civil), .date(civil.date), .zoned(civil, tzid: "Asia/Tokyo"),
    ] {
      #expect(zones.recurring(start) == start)
    }
    #expect(ZoneResolver().recurring(.utc(civil)) == .utc(civil))
    #expect(ZoneResolver(calendarZone: "Nowhere/Land").recurring(.utc(civil)) == .utc(civil))
  }

  @Test("diagnostics are given once for each name, in the order of the names, also to copies")
  func order() async {
    let zones = ZoneResolver()
    await withTaskGroup(of: Void.self) { group in
      for name in ["W. Europe Standard Time", "GMT+1", "Nowhere/Land", "Europe/Oslo"] {
        for _ in 0..<8 { group.addTask { _ = zones.resolve(name) } }
      }
    }
    #expect(zones.diagnostics.map(\.text) == ["GMT+1", "Nowhere/Land", "W. Europe Standard Time"])
  }

  @Test("a description is made into rules once, however its name is spelled")
  func spellings() {
    let zones = ZoneResolver(definitions: [ZoneText.zone("Big  Sky", ZoneText.centralEurope)])
    let resolutions = ["BIG SKY", "big sky", "'Big Sky'", " Big\tSky "].map { zones.resolve($0) }
    #expect(resolutions.allSatisfy { $0.method == .definition })
    #expect(Set(resolutions.map(\.rules.identifier)) == ["Big  Sky"])
    #expect(Set(resolutions.map(\.tzid)).count == 4)
  }

  @Test("a remark is placed where the name is used, unless the calendar describes it")
  func usedAt() {
    let own = ZoneText.zone("Mars", "STANDARD 19700101T000000 +0100 +0100")
    let zones = ZoneResolver(definitions: [own])
    #expect(zones.resolve("Nowhere/Land").diagnostics(usedAt: 12).map(\.line) == [12])
    #expect(zones.resolve("Mars").diagnostics(usedAt: 12).map(\.line) == [2])
    #expect(zones.resolve("Europe/Oslo").diagnostics(usedAt: 12) == [])
  }

  @Test("the zones in use are found at any depth, each once")
  func zonesUsed() {
    let alarm = Component(
      "VALARM",
      properties: [Property("TRIGGER", parameters: [Parameter("TZID", value: "B/b")], value: "x")])
    let event = Component(
      "VEVENT",
      properties: ["C/c", "A/a", "C/c", ""].map {
        Property("DTSTART", parameters: [Parameter("TZID", value: $0)], value: "20180606T090000")
      }, components: [alarm])
    #expect(Component("VCALENDAR", components: [event]).timeZonesUsed == ["A/a", "B/b", "C/c"])
  }
}

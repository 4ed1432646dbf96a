// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite struct ZoneDefinitionTests {
  private static let days = ["2000-01-15", "2018-01-15", "2018-07-15", "2090-07-15"]

  @Test(
    "a calendar's description is understood as far as it says something",
    arguments: [
      ("from 1601, as Outlook writes it", ZoneText.centralEurope, [3600, 3600, 7200, 7200], 0),
      (
        "without the offset before",
        """
        STANDARD 19701025T030000 - +0100 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        DAYLIGHT 19700329T020000 - +0200 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        """, [3600, 3600, 7200, 7200], 1
      ),
      (
        "of one observance without the offset before", "STANDARD 16010101T000000 - +1000",
        [36_000, 36_000, 36_000, 36_000], 1
      ),
      (
        "with dates instead of a rule",
        """
        STANDARD 20161030T030000 +0200 +0100 RDATE:20171029T030000,20181028T030000
        DAYLIGHT 20170326T020000 +0100 +0200 RDATE:20180325T020000
        """, [7200, 3600, 7200, 3600], 0
      ),
      (
        "of one observance", "STANDARD 19700101T000000 +0545 +0545",
        [20_700, 20_700, 20_700, 20_700], 0
      ),
      (
        "with the offsets the wrong way round",
        """
        DAYLIGHT 20070311T020000 -0400 -0500 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        STANDARD 20071104T020000 -0500 -0400 RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        """, [-18_000, -18_000, -14_400, -14_400], 1
      ),
      (
        "with standard time in summer, as in Ireland",
        """
        STANDARD 19700329T010000 +0000 +0100 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        DAYLIGHT 19701025T020000 +0100 +0000 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        """, [0, 0, 3600, 3600], 0
      ),
      (
        "with standard time in summer, as in Namibia until 2017",
        """
        DAYLIGHT 19940403T020000 +0200 +0100 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU
        STANDARD 19940904T020000 +0100 +0200 RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1SU
        """, [7200, 7200, 3600, 3600], 0
      ),
      (
        "south of the equator",
        """
        STANDARD 19700405T030000 +1100 +1000 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU
        DAYLIGHT 19701004T020000 +1000 +1100 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU
        """, [39_600, 39_600, 36_000, 36_000], 0
      ),
      (
        "with a rule that ends, in UTC",
        """
        DAYLIGHT 19810329T020000 +0100 +0200 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20100328T010000Z
        STANDARD 19961027T030000 +0200 +0100 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        """, [3600, 3600, 3600, 3600], 0
      ),
      (
        "with a rule that ends after a count",
        """
        DAYLIGHT 20170326T020000 +0100 +0200 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2
        STANDARD 20171029T030000 +0200 +0100 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;COUNT=3
        """, [3600, 3600, 7200, 3600], 0
      ),
      (
        "with a DTSTART in UTC",
        """
        DAYLIGHT 20180325T010000Z +0100 +0200 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        STANDARD 20181028T010000Z +0200 +0100 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        """, [3600, 3600, 7200, 7200], 1
      ),
      (
        "with days of the month and a weekday",
        """
        DAYLIGHT 20070311T020000 -0500 -0400 RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU
        STANDARD 20071104T020000 -0400 -0500 RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU
        """, [-18_000, -18_000, -14_400, -14_400], 0
      ),
      (
        "with a fixed day, and without naming its month",
        """
        DAYLIGHT 19700321T000000 +0330 +0430 RRULE:FREQ=YEARLY
        STANDARD 19700921T000000 +0430 +0330 RRULE:FREQ=YEARLY;BYMONTHDAY=21
        """, [12_600, 12_600, 16_200, 16_200], 0
      ),
      ("without a DTSTART", "STANDARD - +0300 +0300", [10_800, 10_800, 10_800, 10_800], 1),
      (
        "with a rule nobody can mean",
        "STANDARD 19700101T000000 +0300 +0300 RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        [10_800, 10_800, 10_800, 10_800], 1
      ),
      (
        "with one observance that cannot be read",
        "STANDARD 19700101T000000 +0300 +0300\nDAYLIGHT 19700601T000000 +0300 +9900",
        [10_800, 10_800, 10_800, 10_800], 1
      ),
      (
        "with the offset of local mean time, to the second",
        "STANDARD 18950101T000000 +005328 +0100", [3600, 3600, 3600, 3600], 0
      ),
    ])
  func understood(what: String, observances: String, offsets: [Int], repairs: Int) throws {
    let zone = VTimeZone(component: ZoneText.zone("Own", observances))
    let definition = try #require(ZoneDefinition(zone, identifier: "Own"))
    #expect(ZoneText.offsets(of: definition.rules, on: Self.days) == offsets)
    #expect(definition.repairs.count == repairs, "\(definition.repairs)")
  }

  @Test("a change comes at the hour that is written, with the offset before")
  func hours() throws {
    let zone = VTimeZone(component: ZoneText.zone("Own", ZoneText.centralEurope))
    let rules = try #require(ZoneDefinition(zone, identifier: "Own")).rules
    let berlin = try TimeZoneDatabase.system.rules(for: "Europe/Berlin")
    let span = Date(timeIntervalSince1970: 850_000_000)..<Date(timeIntervalSince1970: 4_000_000_000)
    #expect(
      rules.transitions(in: span).map {
        [$0.instant.timeIntervalSince1970, Double($0.offsetAfter)]
      }
        == berlin.transitions(in: span).map {
          [$0.instant.timeIntervalSince1970, Double($0.offsetAfter)]
        })
  }

  @Test(
    "nothing readable is no description",
    arguments: [
      "", "STANDARD 19700101T000000 +0100 -", "STANDARD 19700101T000000 +0100 noon",
      "OTHER 19700101T000000 +0100 +0100",
    ])
  func unreadable(observances: String) {
    let zone = VTimeZone(component: ZoneText.zone("Own", observances))
    #expect(ZoneDefinition(zone, identifier: "Own") == nil)
  }

  @Test(
    "a description of any size is looked at for a bounded time",
    arguments: [
      "STANDARD 00010101T000000 +0100 +0100 RRULE:FREQ=YEARLY;COUNT=2000000000",
      "STANDARD 00010101T000000 +0100 +0100 RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU",
      Array(
        repeating:
          "STANDARD 19000101T000000 +0100 +0100 RRULE:FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9",
        count: 3_000
      ).joined(separator: "\n"),
      "STANDARD 19000101T000000 +0100 +0100 RDATE:"
        + Array(repeating: "20180101T000000", count: 50_000).joined(separator: ","),
    ])
  func bounded(observances: String) throws {
    let zone = VTimeZone(component: ZoneText.zone("Own", observances))
    let definition = try #require(ZoneDefinition(zone, identifier: "Own"))
    #expect(ZoneText.offsets(of: definition.rules, on: Self.days) == [3600, 3600, 3600, 3600])
    let all = Date(timeIntervalSince1970: -1e11)..<Date(timeIntervalSince1970: 1e11)
    #expect(definition.rules.transitions(in: all).count <= ZoneDefinition.mostChanges)
  }

  @Test(
    "descriptions changed at random never stop the reading", arguments: 1...2 as ClosedRange<UInt64>
  )
  func hostile(seed: UInt64) {
    print("seed \(seed)")
    var state = seed
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = Array("0123456789+-ZT,;=:SUMOFREQYEARLYBYDAYBYMONTHUNTILCOUNTINTERVAL \u{0}é")
    let original = ZoneText.centralEurope
    for _ in 0..<200 {
      var text = Array(original)
      for _ in 0...random(6) { text[random(text.count)] = pieces[random(pieces.count)] }
      let zone = VTimeZone(component: ZoneText.zone("Own", String(text)))
      guard let definition = ZoneDefinition(zone, identifier: "Own") else { continue }
      let offsets = ZoneText.offsets(of: definition.rules, on: Self.days)
      #expect(offsets.allSatisfy { abs($0) <= 86_400 })
    }
  }
}

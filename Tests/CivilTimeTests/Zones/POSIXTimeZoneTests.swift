// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CivilTime

@Suite struct POSIXTimeZoneTests {
  private func changes(_ text: String, in year: Int) throws -> [String] {
    let rule = try #require(POSIXTimeZone(text))
    let start = try #require(CivilDateTime(year: year, month: 1, day: 1)).secondsSinceEpoch
    let end = try #require(CivilDateTime(year: year + 1, month: 1, day: 1)).secondsSinceEpoch
    return rule.transitions(in: start..<end).map {
      "\(CivilDateTime(secondsSinceEpoch: $0.instant)) \($0.before.utcOffset) \($0.after.utcOffset) "
        + $0.after.abbreviation
    }
  }

  @Test(
    "a rule of each form says when the clocks change in 2018, in UTC",
    arguments: [
      ("UTC0", []),
      ("<+0545>-5:45", []),
      (
        "EST5EDT,M3.2.0,M11.1.0",
        ["2018-03-11T07:00 -18000 -14400 EDT", "2018-11-04T06:00 -14400 -18000 EST"]
      ),
      (
        "CET-1CEST,M3.5.0,M10.5.0/3",
        ["2018-03-25T01:00 3600 7200 CEST", "2018-10-28T01:00 7200 3600 CET"]
      ),
      // Standard time in summer, and a "daylight" saving time an hour behind it in winter.
      (
        "IST-1GMT0,M10.5.0,M3.5.0/1",
        ["2018-03-25T01:00 0 3600 IST", "2018-10-28T01:00 3600 0 GMT"]
      ),
      // Hours below zero: the evening of the day before.
      (
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
        ["2018-03-25T01:00 -7200 -3600 -01", "2018-10-28T01:00 -3600 -7200 -02"]
      ),
      // Hours beyond a day: 26:00 is 2 o'clock on the next.
      (
        "IST-2IDT,M3.4.4/26,M10.5.0",
        ["2018-03-23T00:00 7200 10800 IDT", "2018-10-27T23:00 10800 7200 IST"]
      ),
      (
        "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
        ["2018-03-31T15:00 39600 37800 +1030", "2018-10-06T15:30 37800 39600 +11"]
      ),
      // Jn never counts 29 February, n does and begins at 0.
      (
        "AAA3BBB,J60/2,J300/2",
        ["2018-03-01T05:00 -10800 -7200 BBB", "2018-10-27T04:00 -7200 -10800 AAA"]
      ),
      (
        "AAA3BBB,59/2,299/2",
        ["2018-03-01T05:00 -10800 -7200 BBB", "2018-10-27T04:00 -7200 -10800 AAA"]
      ),
      // Minutes and seconds in offsets and times, and an offset for the second name.
      (
        "LMT-0:53:28XST-2:00:00,M4.1.0/1:30:15,M9.5.6/0:00:01",
        ["2018-04-01T00:36:47 3208 7200 XST", "2018-09-28T22:00:01 7200 3208 LMT"]
      ),
      // Daylight saving time all year changes nothing (RFC 8536 section 3.3.1).
      ("XXX3EDT4,0/0,J365/23", []),
      // Without a rule it is the United States'.
      ("EST5EDT", ["2018-03-11T07:00 -18000 -14400 EDT", "2018-11-04T06:00 -14400 -18000 EST"]),
    ])
  func forms(text: String, expected: [String]) throws {
    #expect(try changes(text, in: 2018) == expected)
  }

  @Test("a leap day counts for n and not for Jn")
  func leapDay() throws {
    #expect(try changes("AAA0BBB,J60/0,J300/0", in: 2020).first == "2020-03-01T00:00 0 3600 BBB")
    #expect(try changes("AAA0BBB,59/0,J300/0", in: 2020).first == "2020-02-29T00:00 0 3600 BBB")
  }

  @Test("daylight saving time all year is in force all year")
  func allYear() throws {
    let rule = try #require(POSIXTimeZone("XXX3EDT4,0/0,J365/23"))
    for day in 0..<800 {
      let type = rule.type(at: 1_500_000_000 + day * 86_400)
      #expect(type.abbreviation == "EDT")
    }
  }

  @Test("a change that hours carry past one of the next year keeps the order of time")
  func crossing() throws {
    let rule = try #require(POSIXTimeZone("AAA0BBB,J1/-167,J360/167"))
    let changes = rule.transitions(in: 0..<1_000_000_000)
    #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.instant < $1.instant })
    #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.after == $1.before })
  }

  @Test(
    "text that does not follow the grammar is refused",
    arguments: [
      "", "E5", "EST", "5", "<EST5", "EST5EDT,", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,M11.1.0,",
      "EST5EDT,M3.2.0,M11.1.0 ", "EST5EDT,M0.2.0,M11.1.0", "EST5EDT,M13.2.0,M11.1.0",
      "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J365", "EST5EDT,J366,J1",
      "EST5EDT,366,1", "EST25", "EST5:60", "EST5EDT,M3.2.0/168,M11.1.0",
      "EST5EDT,M3.2.0/2:60,M11.1.0",
      "EST5EDT,M3.2.0/,M11.1.0", "EST5EDT,M3.2,M11.1.0", "EST99999999999999999999",
      "EST--5", "ЕST5", "EST5EDT\0",
    ])
  func refused(text: String) {
    #expect(POSIXTimeZone(text) == nil)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import ICalendar

@Suite struct YearlyRuleTests {
  private func starts(_ rule: String, from start: String, _ years: ClosedRange<Int>) throws
    -> [String]
  {
    var steps = 1_000
    let parsed = try #require(YearlyRule(rule))
    let first = try CalendarDateTime(text: start).civil
    return parsed.starts(from: first, offsetBefore: 3600, within: years, steps: &steps)
      .map(\.date.description)
  }

  @Test(
    "a yearly rule begins on the days that it says",
    arguments: [
      (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "20160327T020000",
        ["2016-03-27", "2017-03-26", "2018-03-25"]
      ),
      (
        "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "16010101T020000",
        ["2016-03-13", "2017-03-12", "2018-03-11"]
      ),
      ("FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=1MO", "20150302T000000", ["2017-03-06"]),
      ("FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=1MO", "16010305T000000", ["2017-03-06"]),
      ("FREQ=YEARLY", "20000229T000000", ["2016-02-29"]),
      (
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "19700228T000000",
        ["2016-02-29", "2017-02-28", "2018-02-28"]
      ),
      (
        "FREQ=YEARLY;BYMONTH=10,3;BYDAY=1SU;WKST=MO", "20170101T000000",
        ["2017-03-05", "2017-10-01", "2018-03-04", "2018-10-07"]
      ),
      (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2", "20160327T020000", ["2016-03-27", "2017-03-26"]
      ),
      ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=3", "20140330T020000", ["2016-03-27"]),
      // Its end is 02:00 on the wall, an hour earlier in UTC, and included.
      (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20170326T010000Z", "20160327T020000",
        ["2016-03-27", "2017-03-26"]
      ),
      (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20170326T005959Z", "20160327T020000", ["2016-03-27"]
      ),
      (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20170326T020000", "20160327T020000",
        ["2016-03-27", "2017-03-26"]
      ),
      (
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20170326", "20160327T020000",
        ["2016-03-27", "2017-03-26"]
      ),
      ("freq=yearly;bymonth=3;byday=-1su;count=1", "20160327T020000", ["2016-03-27"]),
      ("FREQ=YEARLY;BYMONTH=3;BYDAY=5SU", "20140330T000000", []),
    ])
  func days(rule: String, start: String, expected: [String]) throws {
    #expect(try starts(rule, from: start, 2016...2018) == expected)
  }

  @Test(
    "a rule with anything else is refused whole",
    arguments: [
      "", "FREQ=MONTHLY", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "BYMONTH=3",
      "FREQ=YEARLY;INTERVAL=0",
      "FREQ=YEARLY;COUNT=0", "FREQ=YEARLY;COUNT=x", "FREQ=YEARLY;UNTIL=soon",
      "FREQ=YEARLY;BYMONTH=13",
      "FREQ=YEARLY;BYMONTH=", "FREQ=YEARLY;BYMONTHDAY=0", "FREQ=YEARLY;BYMONTHDAY=32",
      "FREQ=YEARLY;BYDAY=6SU",
      "FREQ=YEARLY;BYDAY=SU,XX", "FREQ=YEARLY;BYDAY=0SU", "FREQ=YEARLY;BYSETPOS=1;BYDAY=SU",
      "FREQ=YEARLY;BYWEEKNO=1",
      "FREQ=YEARLY;BYHOUR=2", "FREQ", "FREQ=YEARLY;INTERVAL=99999999999999999999",
    ])
  func refused(rule: String) {
    #expect(YearlyRule(rule) == nil)
  }
}

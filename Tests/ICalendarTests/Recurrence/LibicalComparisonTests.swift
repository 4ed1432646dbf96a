// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import ICalendar

/// libical's answers beside ours: equal where it is right, and ours where it is not.
@Suite("Rules beside libical")
struct LibicalComparisonTests {
  private func ours(_ rule: String, from start: String, limit: Int) throws -> [String] {
    let start = try CalendarDateTime(text: start)
    let rule = try RecurrenceRule(parsing: rule)
    return rule.starts(from: start.civil).prefix(limit).map {
      CalendarDateTime.date($0.date).text
    }
  }

  @Test(
    "rules that libical expands rightly give the same days",
    arguments: [
      "FREQ=DAILY", "FREQ=DAILY;INTERVAL=17", "FREQ=DAILY;BYMONTH=2,6;BYDAY=MO,SU",
      "FREQ=DAILY;BYMONTHDAY=1,15,31", "FREQ=WEEKLY;BYDAY=MO,WE,FR;INTERVAL=3",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU", "FREQ=WEEKLY;BYMONTH=7,12",
      "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=-1,1;INTERVAL=2",
      "FREQ=MONTHLY;BYDAY=1MO,-1FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=MONTHLY;BYMONTH=1,7;BYDAY=2TU",
      "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=4", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "FREQ=YEARLY;BYDAY=20MO,-1FR", "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "FREQ=YEARLY;BYYEARDAY=1,100,-1", "FREQ=YEARLY;BYWEEKNO=20,30;BYDAY=MO,TH",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ])
  func agreed(rule: String) throws {
    let libical = LibicalRule(rule)?.days(from: "20180604T090000", limit: 60) ?? []
    // libical counts a start that does not fit, for some rules: compare what comes after it.
    let days = try ours(rule, from: "20180604T090000", limit: 61)
    #expect(
      days.filter { $0 > "20180604" }.prefix(50) == libical.filter { $0 > "20180604" }.prefix(50))
    #expect(days.count >= 55)
  }

  @Test(
    "rules that libical gets wrong or refuses",
    arguments: [
      ("FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=1", ["20180604", "20180611", "20180618"]),
      ("FREQ=DAILY;BYHOUR=9,10;BYSETPOS=-1", ["20180604", "20180605", "20180606"]),
      ("FREQ=DAILY;BYYEARDAY=-1", ["20181231", "20191231", "20201231"]),
      ("FREQ=DAILY;BYMONTHDAY=-1", ["20180630", "20180731", "20180831"]),
      ("FREQ=HOURLY;INTERVAL=24;BYMONTHDAY=-2", ["20180629", "20180730", "20180830"]),
      ("FREQ=DAILY;;COUNT=2", ["20180604", "20180605"]),
      ("FREQ=DAILY;COUNT=2;UNTIL=20300101T000000", ["20180604", "20180605"]),
      ("FREQ=DAILY;COUNT=2;X-NOTE=1", ["20180604", "20180605"]),
      ("FREQ=DAILY;COUNT=9;COUNT=2", ["20180604", "20180605"]),
      ("FREQ=YEARLY;BYMONTH=6;BYYEARDAY=155,160", ["20180604", "20180609", "20190604"]),
      ("FREQ=YEARLY;BYMONTHDAY=4;BYWEEKNO=23", ["20180604", "20190604", "20200604"]),
      ("FREQ=WEEKLY;BYDAY=MO,MO", ["20180604", "20180611", "20180618"]),
    ])
  func wrong(rule: String, days: [String]) throws {
    #expect(try ours(rule, from: "20180604T090000", limit: 3) == days)
  }

  @Test("a rule for which libical never returns ends at once")
  func endless() throws {
    for frequency in ["SECONDLY", "MINUTELY", "HOURLY", "DAILY"] {
      let rule = "FREQ=\(frequency);BYMONTH=2;BYMONTHDAY=30"
      #expect(try ours(rule, from: "20180604T090000", limit: 1) == [])
    }
  }

  @Test("libical reads the number 255 of a Sunday as the last one, we refuse it")
  func numberOutOfRange() {
    let theirs = LibicalRule("FREQ=MONTHLY;BYDAY=255SU;COUNT=1")?
      .days(from: "20180604T090000", limit: 1)
    #expect(theirs == ["20180624"])
    #expect(throws: CalendarError.self) {
      try RecurrenceRule(parsing: "FREQ=MONTHLY;BYDAY=255SU;COUNT=1")
    }
  }
}

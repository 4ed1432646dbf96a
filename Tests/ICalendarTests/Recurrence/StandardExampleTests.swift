// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One example of RFC 5545 §3.8.5.3, all of which are in America/New_York.
struct StandardExample: Sendable, CustomTestStringConvertible {
  let title: String
  let dtstart: String
  let rule: String
  var more = ""
  /// The first starts, as the section prints them.
  let starts: [String]
  /// Whether the series goes on after them.
  var goesOn = false

  var testDescription: String { title }

  init(
    _ title: String, _ dtstart: String, _ rule: String, more: String = "", _ days: String,
    goesOn: Bool = false
  ) {
    self.title = title
    self.dtstart = dtstart.contains("T") ? dtstart : dtstart + "T090000"
    self.rule = rule
    self.more = more
    starts = ICalendarTests.starts(days)
    self.goesOn = goesOn
  }

  init(_ title: String, _ dtstart: String, _ rule: String, times: [String]) {
    self.title = title
    self.dtstart = dtstart + "T090000"
    self.rule = rule
    starts = times.map { "\(dtstart)T\($0)00" }
  }

  static let all: [StandardExample] = [
    StandardExample(
      "daily for 10 occurrences", "19970902", "FREQ=DAILY;COUNT=10",
      "1997-09 2 3 4 5 6 7 8 9 10 11"),
    StandardExample(
      "daily until December 24, 1997", "19970902", "FREQ=DAILY;UNTIL=19971224T000000Z",
      days(1997, 9, 2...30) + days(1997, 10, 1...31) + days(1997, 11, 1...30)
        + days(1997, 12, 1...23)),
    StandardExample(
      "every other day", "19970902", "FREQ=DAILY;INTERVAL=2",
      "1997-09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10 2 4 6", goesOn: true),
    StandardExample(
      "every 10 days, 5 occurrences", "19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5",
      "1997-09 2 12 22; 1997-10 2 12"),
    StandardExample(
      "every day in January, for 3 years, by year", "19980101",
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      days(1998, 1, 1...31) + days(1999, 1, 1...31) + days(2000, 1, 1...31)),
    StandardExample(
      "every day in January, for 3 years, by day", "19980101",
      "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
      days(1998, 1, 1...31) + days(1999, 1, 1...31) + days(2000, 1, 1...31)),
    StandardExample(
      "weekly for 10 occurrences", "19970902", "FREQ=WEEKLY;COUNT=10",
      "1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4"),
    StandardExample(
      "weekly until December 24, 1997", "19970902", "FREQ=WEEKLY;UNTIL=19971224T000000Z",
      "1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4 11 18 25; 1997-12 2 9 16 23"),
    StandardExample(
      "every other week", "19970902", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      "1997-09 2 16 30; 1997-10 14 28; 1997-11 11 25; 1997-12 9 23; 1998-01 6 20; 1998-02 3 17",
      goesOn: true),
    StandardExample(
      "weekly on Tuesday and Thursday for five weeks, until", "19970902",
      "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      "1997-09 2 4 9 11 16 18 23 25 30; 1997-10 2"),
    StandardExample(
      "weekly on Tuesday and Thursday for five weeks, counted", "19970902",
      "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
      "1997-09 2 4 9 11 16 18 23 25 30; 1997-10 2"),
    StandardExample(
      "every other week on three days until December 24, 1997", "19970901",
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      "1997-09 1 3 5 15 17 19 29; 1997-10 1 3 13 15 17 27 29 31; 1997-11 10 12 14 24 26 28;"
        + "1997-12 8 10 12 22"),
    StandardExample(
      "every other week on Tuesday and Thursday, 8 occurrences", "19970902",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "1997-09 2 4 16 18 30; 1997-10 2 14 16"),
    StandardExample(
      "monthly on the first Friday for 10 occurrences", "19970905",
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      "1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5; 1998-01 2; 1998-02 6; 1998-03 6; 1998-04 3;"
        + "1998-05 1; 1998-06 5"),
    StandardExample(
      "monthly on the first Friday until December 24, 1997", "19970905",
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5"
    ),
    StandardExample(
      "every other month on the first and last Sunday, 10 occurrences", "19970907",
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      "1997-09 7 28; 1997-11 2 30; 1998-01 4 25; 1998-03 1 29; 1998-05 3 31"),
    StandardExample(
      "monthly on the second-to-last Monday for 6 months", "19970922",
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      "1997-09 22; 1997-10 20; 1997-11 17; 1997-12 22; 1998-01 19; 1998-02 16"),
    StandardExample(
      "monthly on the third-to-the-last day", "19970928", "FREQ=MONTHLY;BYMONTHDAY=-3",
      "1997-09 28; 1997-10 29; 1997-11 28; 1997-12 29; 1998-01 29; 1998-02 26", goesOn: true),
    StandardExample(
      "monthly on the 2nd and 15th for 10 occurrences", "19970902",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      "1997-09 2 15; 1997-10 2 15; 1997-11 2 15; 1997-12 2 15; 1998-01 2 15"),
    StandardExample(
      "monthly on the first and last day for 10 occurrences", "19970930",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      "1997-09 30; 1997-10 1 31; 1997-11 1 30; 1997-12 1 31; 1998-01 1 31; 1998-02 1"),
    StandardExample(
      "every 18 months on the 10th to the 15th, 10 occurrences", "19970910",
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      "1997-09 10 11 12 13 14 15; 1999-03 10 11 12 13"),
    StandardExample(
      "every Tuesday, every other month", "19970902", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      "1997-09 2 9 16 23 30; 1997-11 4 11 18 25; 1998-01 6 13 20 27; 1998-03 3 10 17 24 31",
      goesOn: true),
    StandardExample(
      "yearly in June and July for 10 occurrences", "19970610",
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      "1997-06 10; 1997-07 10; 1998-06 10; 1998-07 10; 1999-06 10; 1999-07 10; 2000-06 10;"
        + "2000-07 10; 2001-06 10; 2001-07 10"),
    StandardExample(
      "every other year in January, February and March, 10 occurrences", "19970310",
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      "1997-03 10; 1999-01 10; 1999-02 10; 1999-03 10; 2001-01 10; 2001-02 10; 2001-03 10;"
        + "2003-01 10; 2003-02 10; 2003-03 10"),
    StandardExample(
      "every third year on the 1st, 100th and 200th day, 10 occurrences", "19970101",
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
      "1997-01 1; 1997-04 10; 1997-07 19; 2000-01 1; 2000-04 9; 2000-07 18; 2003-01 1; 2003-04 10;"
        + "2003-07 19; 2006-01 1"),
    StandardExample(
      "every 20th Monday of the year", "19970519", "FREQ=YEARLY;BYDAY=20MO",
      "1997-05 19; 1998-05 18; 1999-05 17", goesOn: true),
    StandardExample(
      "Monday of week number 20", "19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
      "1997-05 12; 1998-05 11; 1999-05 17", goesOn: true),
    StandardExample(
      "every Thursday in March", "19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      "1997-03 13 20 27; 1998-03 5 12 19 26; 1999-03 4 11 18 25", goesOn: true),
    StandardExample(
      "every Thursday, only in June, July and August", "19970605",
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      "1997-06 5 12 19 26; 1997-07 3 10 17 24 31; 1997-08 7 14 21 28;"
        + "1998-06 4 11 18 25; 1998-07 2 9 16 23 30; 1998-08 6 13 20 27;"
        + "1999-06 3 10 17 24; 1999-07 1 8 15 22 29; 1999-08 5 12 19 26", goesOn: true),
    StandardExample(
      "every Friday the 13th", "19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      more: "EXDATE;TZID=America/New_York:19970902T090000",
      "1998-02 13; 1998-03 13; 1998-11 13; 1999-08 13; 2000-10 13", goesOn: true),
    StandardExample(
      "the first Saturday that follows the first Sunday", "19970913",
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      "1997-09 13; 1997-10 11; 1997-11 8; 1997-12 13; 1998-01 10; 1998-02 7; 1998-03 7; 1998-04 11;"
        + "1998-05 9; 1998-06 13", goesOn: true),
    StandardExample(
      "U.S. presidential election day", "19961105",
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "1996-11 5; 2000-11 7; 2004-11 2", goesOn: true),
    StandardExample(
      "the third of Tuesday, Wednesday and Thursday for 3 months", "19970904",
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09 4; 1997-10 7; 1997-11 6"),
    StandardExample(
      "the second-to-last weekday of the month", "19970929",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "1997-09 29; 1997-10 30; 1997-11 27; 1997-12 30; 1998-01 29; 1998-02 26; 1998-03 30",
      goesOn: true),
    // 17:00 in UTC is 13:00 there: the section prints 15:00 all the same, and its erratum corrects the rule.
    StandardExample(
      "every 3 hours from 9 to 17 on one day, as printed", "19970902",
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", times: ["0900", "1200"]),
    StandardExample(
      "every 3 hours from 9 to 17 on one day, as meant", "19970902",
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", times: ["0900", "1200", "1500"]),
    StandardExample(
      "every 15 minutes for 6 occurrences", "19970902", "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
      times: ["0900", "0915", "0930", "0945", "1000", "1015"]),
    StandardExample(
      "every hour and a half for 4 occurrences", "19970902", "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
      times: ["0900", "1030", "1200", "1330"]),
    StandardExample(
      "the week begins on Monday", "19970805",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08 5 10 19 24"),
    StandardExample(
      "the week begins on Sunday", "19970805",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08 5 17 19 31"),
    StandardExample(
      "a day that does not exist is passed over", "20070115",
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01 15 30; 2007-02 15; 2007-03 15 30"),
  ]

  private static func days(_ year: Int, _ month: Int, _ days: ClosedRange<Int>) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month) " + days.map(String.init).joined(separator: " ") + ";"
  }
}

@Suite("The examples of RFC 5545 §3.8.5.3")
struct StandardExampleTests {
  @Test("every example gives the dates that are printed", arguments: StandardExample.all)
  func example(_ example: StandardExample) {
    let text = SeriesText(
      """
      DTSTART;TZID=America/New_York:\(example.dtstart)
      DURATION:PT1H
      RRULE:\(example.rule)
      \(example.more)
      """)
    let found = text.series.occurrences(in: SeriesText.range("19900101", "20500101"))
    #expect(
      Array(found.prefix(example.starts.count + 1)).map(\.startAsWritten.text)
        .prefix(example.starts.count) == example.starts[...])
    #expect(found.contains { $0.startAsWritten.text > example.starts.last ?? "" } == example.goesOn)
  }

  @Test(
    "every 20 minutes from 9:00 to 16:40 every day",
    arguments: [
      "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
      "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    ])
  func everyTwentyMinutes(rule: String) {
    let text = SeriesText("DTSTART;TZID=America/New_York:19970902T090000\nRRULE:\(rule)")
    let times = (9...16).flatMap { hour in
      ["00", "20", "40"].map { "\(hour < 10 ? "0" : "")\(hour)\($0)00" }
    }
    let expected = ["19970902", "19970903", "19970904"].flatMap { day in
      times.map { "\(day)T\($0)" }
    }
    #expect(text.starts(from: "19970901", to: "19970905") == expected)
  }

  @Test("the clock of New York is kept across the end of summer time")
  func summerTime() {
    let text = SeriesText(
      "DTSTART;TZID=America/New_York:19970902T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY")
    #expect(
      text.spans(from: "19971025", to: "19971028") == [
        "19971025T130000/19971025T140000", "19971026T140000/19971026T150000",
        "19971027T140000/19971027T150000",
      ])
  }

  @Test("the dates of one example hold for every instant that divides its series")
  func windows() {
    let text = SeriesText(
      """
      DTSTART;TZID=America/New_York:19970901T090000
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR
      """)
    let whole = text.starts(from: "19970101", to: "19990101")
    for offset in stride(from: 0, to: 480, by: 7) {
      let divide = SeriesText.utc(
        SeriesText.date("19970901").addingTimeInterval(Double(offset) * 86_400))
      let parts =
        text.starts(from: "19970101", to: divide) + text.starts(from: divide, to: "19990101")
      #expect(parts == whole)
    }
  }
}

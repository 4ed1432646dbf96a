// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import ICalendar

@Suite("RecurrenceRule")
struct RecurrenceRuleTests {
  @Test("every part is read into its property")
  func parts() throws {
    let rule = try RecurrenceRule(
      parsing:
        "FREQ=YEARLY;INTERVAL=2;UNTIL=20300101T000000Z;BYMONTH=3,1;BYWEEKNO=20,-1;BYYEARDAY=-366,1;"
        + "BYMONTHDAY=-1,31;BYDAY=MO,-1FR,20TU;BYHOUR=23,0;BYMINUTE=59;BYSECOND=60;BYSETPOS=-1,2;WKST=SU"
    )
    #expect(rule.frequency == .yearly)
    #expect(rule.interval == 2)
    #expect(rule.end.until?.text == "20300101T000000Z")
    #expect(rule.end.count == nil)
    #expect(rule.months == [.init(1), .init(3)])
    #expect(rule.weeks == [-1, 20])
    #expect(rule.daysOfTheYear == [-366, 1])
    #expect(rule.daysOfTheMonth == [-1, 31])
    #expect(rule.weekdays == [.every(.monday), .nth(-1, .friday), .nth(20, .tuesday)])
    #expect(rule.hours == [0, 23])
    #expect(rule.minutes == [59])
    #expect(rule.seconds == [60])
    #expect(rule.setPositions == [-1, 2])
    #expect(rule.weekStart == .sunday)
    #expect(rule.isExpandable)
  }

  @Test(
    "a rule is written in one order, and reads as the same rule again",
    arguments: [
      ("BYDAY=MO;FREQ=WEEKLY;INTERVAL=1", "FREQ=WEEKLY;BYDAY=MO"),
      ("freq=daily; count=3", "FREQ=DAILY;COUNT=3"),
      (
        "BYSETPOS=-1;BYDAY=TU,MO;BYMONTH=3,2;FREQ=MONTHLY;WKST=SU;UNTIL=20300101",
        "FREQ=MONTHLY;UNTIL=20300101;BYMONTH=2,3;BYDAY=TU,MO;BYSETPOS=-1;WKST=SU"
      ),
      (
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L;SKIP=FORWARD",
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L;SKIP=FORWARD"
      ),
      ("FREQ=DAILY;X-KIND=a;BYHOUR=9,8", "FREQ=DAILY;BYHOUR=8,9;X-KIND=A"),
    ])
  func canonical(text: String, written: String) throws {
    let rule = try RecurrenceRule(parsing: text)
    #expect(rule.description == written)
    #expect(try RecurrenceRule(parsing: written) == rule)
    #expect(rule.property(named: "RRULE") == Property("RRULE", value: written))
  }

  @Test(
    "what can be understood is understood and reported",
    arguments: [
      ("FREQ=DAILY;;COUNT=3", "FREQ=DAILY;COUNT=3", "has an empty part"),
      ("FREQ=DAILY;COUNT=3;", "FREQ=DAILY;COUNT=3", "has an empty part"),
      ("freq=daily", "FREQ=DAILY", "small letters"),
      ("FREQ=DAILY;X-A=B", "FREQ=DAILY;X-A=B", "X-A=B"),
      ("FREQ=DAILY;NEW=1", "FREQ=DAILY;NEW=1", "NEW=1"),
      ("FREQ=DAILY;COUNT=3;COUNT=4", "FREQ=DAILY;COUNT=4", "twice. The last one counts"),
      (
        "FREQ=DAILY;COUNT=3;UNTIL=20300101T000000Z", "FREQ=DAILY;UNTIL=20300101T000000Z;COUNT=3",
        "The earlier end counts"
      ),
      ("FREQ=DAILY;UNTIL=2030-01-01", "FREQ=DAILY;UNTIL=20300101", "It was read as 20300101"),
      ("FREQ=MONTHLY;SKIP=BACKWARD", "FREQ=MONTHLY;SKIP=BACKWARD", "SKIP without RSCALE"),
    ])
  func lenient(text: String, written: String, report: String) throws {
    var repairs = DiagnosticLog()
    let rule = try RecurrenceRule(
      property: Property("RRULE", value: text, line: 12), repairs: &repairs)
    #expect(rule.description == written)
    #expect(repairs.listed.map(\.kind) == [.rulePart])
    #expect(repairs.listed.first?.line == 12)
    #expect(repairs.listed.first?.message.contains(report) == true)
  }

  @Test(
    "what cannot be understood is an error that names the part",
    arguments: [
      ("COUNT=3", "FREQ"), ("FREQ=", "FREQ"), ("FREQ=FORTNIGHTLY", "FREQ"),
      ("FREQ=DAILY;INTERVAL=0", "INTERVAL"), ("FREQ=DAILY;INTERVAL=-1", "INTERVAL"),
      ("FREQ=DAILY;INTERVAL=99999999999", "INTERVAL"), ("FREQ=DAILY;COUNT=0", "COUNT"),
      ("FREQ=DAILY;COUNT=99999999999999999999", "COUNT"), ("FREQ=DAILY;COUNT=x", "COUNT"),
      ("FREQ=DAILY;UNTIL=20300230", "UNTIL"), ("FREQ=DAILY;UNTIL=", "UNTIL"),
      ("FREQ=DAILY;BYSECOND=61", "BYSECOND"), ("FREQ=DAILY;BYMINUTE=60", "BYMINUTE"),
      ("FREQ=DAILY;BYHOUR=24", "BYHOUR"), ("FREQ=DAILY;BYHOUR=-1", "BYHOUR"),
      ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"), ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
      ("FREQ=YEARLY;BYYEARDAY=367", "BYYEARDAY"), ("FREQ=YEARLY;BYWEEKNO=54", "BYWEEKNO"),
      ("FREQ=YEARLY;BYMONTH=13", "BYMONTH"), ("FREQ=YEARLY;BYMONTH=0", "BYMONTH"),
      ("FREQ=MONTHLY;BYSETPOS=0", "BYSETPOS"), ("FREQ=MONTHLY;BYSETPOS=367", "BYSETPOS"),
      ("FREQ=WEEKLY;BYDAY=XX", "BYDAY"), ("FREQ=WEEKLY;BYDAY=", "BYDAY"),
      ("FREQ=MONTHLY;BYDAY=255SU", "BYDAY"), ("FREQ=WEEKLY;WKST=1", "WKST"),
      ("FREQ=WEEKLY;BYDAY", "BYDAY"), ("RSCALE=;FREQ=DAILY", "RSCALE"),
      ("FREQ=MONTHLY;SKIP=SIDEWAYS", "SKIP"),
    ])
  func errors(text: String, part: String) {
    let error = #expect(throws: CalendarError.self) { try RecurrenceRule(parsing: text) }
    #expect(error?.code == .ruleInvalid)
    #expect(error?.message.contains(part) == true)
  }

  @Test("a rule of another calendar is read, and says why it is not expanded")
  func otherCalendar() throws {
    let rule = try RecurrenceRule(parsing: "RSCALE=hebrew;FREQ=YEARLY;BYMONTH=13")
    #expect(!rule.isExpandable)
    #expect(rule.unexpandableReason?.contains("HEBREW") == true)
    let start = try #require(CivilDateTime(year: 2018, month: 1, day: 1))
    #expect(Array(rule.starts(from: start)) == [])
    #expect(try RecurrenceRule(parsing: "RSCALE=GREGORIAN;FREQ=DAILY").isExpandable)
  }

  @Test("the starts of a rule come lazily, from an endless rule too")
  func lazyStarts() throws {
    let start = try #require(CivilDateTime(year: 2018, month: 6, day: 4, hour: 9))
    let rule = try RecurrenceRule(parsing: "FREQ=MONTHLY;BYDAY=-1FR")
    #expect(
      rule.starts(from: start).prefix(3).map(\.description) == [
        "2018-06-29T09:00", "2018-07-27T09:00", "2018-08-31T09:00",
      ])
  }

  @Test("numbers that the format does not have name nothing, in rules that were made and not read")
  func numbersOutOfRange() throws {
    typealias Rule = RecurrenceRule
    let start = try #require(CivilDateTime(year: 2018, month: 6, day: 4, hour: 9))
    let parts: [WritableKeyPath<Rule, [Int]>] = [
      \.seconds, \.minutes, \.hours, \.daysOfTheMonth, \.daysOfTheYear, \.weeks, \.setPositions,
    ]
    for frequency in Rule.Frequency.allCases {
      for value in [Int.min, -400, 400, Int.max] {
        for part in parts {
          var rule = Rule(frequency)
          rule[keyPath: part] = [value]
          // A position, a week or a number that never comes, or one that says nothing of such periods.
          for found in rule.starts(from: start, steps: 1000).prefix(2) { #expect(found >= start) }
        }
        var rule = Rule(frequency, interval: value)
        #expect(rule.starts(from: start, steps: 1000).prefix(1).map(\.self) == [start])
        rule = Rule(frequency)
        rule.weekdays = [.nth(value, .monday)]
        rule.months = [Rule.Month(value)]
        #expect(Array(rule.starts(from: start, steps: 1000).prefix(1)) == [])
      }
    }
    var rule = Rule(.monthly)
    rule.daysOfTheMonth = [0, 5, 99]
    rule.hours = [10, -1, 24, 9]
    #expect(
      rule.starts(from: start).prefix(3).map(\.description) == [
        "2018-06-05T09:00", "2018-06-05T10:00", "2018-07-05T09:00",
      ])
  }

  @Test(
    "days that a month does not have are left out or moved as SKIP says",
    arguments: [
      ("SKIP=OMIT", "2018-01 31; 2018-03 31; 2018-05 31"),
      ("SKIP=BACKWARD", "2018-01 31; 2018-02 28; 2018-03 31; 2018-04 30; 2018-05 31"),
      ("SKIP=FORWARD", "2018-01 31; 2018-03 1 31; 2018-05 1 31"),
    ])
  func skip(part: String, days: String) {
    let text = SeriesText(
      """
      DTSTART;VALUE=DATE:20180131
      RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;UNTIL=20180531;\(part)
      """)
    #expect(text.starts() == starts(days, at: nil))
  }

  @Test("29 February moves in common years as SKIP says")
  func skipLeapDay() {
    for (part, expected) in [
      ("OMIT", "2016-02 29; 2020-02 29"),
      ("BACKWARD", "2016-02 29; 2017-02 28; 2018-02 28; 2019-02 28; 2020-02 29"),
      ("FORWARD", "2016-02 29; 2017-03 1; 2018-03 1; 2019-03 1; 2020-02 29"),
    ] {
      let text = SeriesText(
        """
        DTSTART;VALUE=DATE:20160229
        RRULE:RSCALE=GREGORIAN;FREQ=YEARLY;UNTIL=20201231;SKIP=\(part)
        """)
      #expect(text.starts() == starts(expected, at: nil))
      #expect(
        text.starts(from: "20170301", to: "20190301")
          == starts(expected, at: nil).filter { $0 >= "20170301" && $0 < "20190301" })
    }
  }
}

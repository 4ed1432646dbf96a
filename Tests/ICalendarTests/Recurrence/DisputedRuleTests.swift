// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ICalendar

/// One test for each choice that the article on recurrence writes down.
@Suite("Rules on which implementations differ")
struct DisputedRuleTests {
  private func starts(
    _ dtstart: String, _ rule: String, from: String = "19700101", to: String = "20500101"
  ) -> [String] {
    SeriesText("DTSTART\(dtstart)\nRRULE:\(rule)").starts(from: from, to: to)
  }

  @Test("a start that does not fit its rule is no instance")
  func unmatchedStart() {
    #expect(
      starts(";VALUE=DATE:20180605", "FREQ=WEEKLY;BYDAY=MO;COUNT=2") == ["20180611", "20180618"])
  }

  @Test("yearly days of the month without months are days of every month")
  func yearlyMonthDays() {
    #expect(
      starts(";VALUE=DATE:20180615", "FREQ=YEARLY;BYMONTHDAY=15;COUNT=3") == [
        "20180615", "20180715", "20180815",
      ])
  }

  @Test("weeks without days mean the weekday of the start")
  func weeksWithoutDays() {
    #expect(
      starts(";VALUE=DATE:20180514", "FREQ=YEARLY;BYWEEKNO=20;COUNT=3") == [
        "20180514", "20190513", "20200511",
      ])
  }

  @Test("an interval with weeks counts calendar years")
  func weeksWithInterval() {
    // Monday of week 1 of 2020 is 30 December 2019, which is a day of 2019; that of week 1 of 2019 is one of 2018.
    #expect(
      starts(";VALUE=DATE:20170102", "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO;COUNT=5") == [
        "20170102", "20191230", "20210104", "20230102", "20251229",
      ])
  }

  @Test("positions in the first period count from its beginning")
  func positionsInFirstPeriod() {
    // The second of the workdays of that week is Tuesday, which is over on Wednesday.
    #expect(
      starts(";VALUE=DATE:20180606", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=2") == [
        "20180612", "20180619",
      ])
    #expect(
      starts(";VALUE=DATE:20180615", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1;COUNT=2") == [
        "20180625", "20180730",
      ])
  }

  @Test("an end that is a day stops a series of times at its midnight")
  func untilDay() {
    #expect(
      starts(":20180604T090000Z", "FREQ=DAILY;UNTIL=20180606") == [
        "20180604T090000Z", "20180605T090000Z",
      ])
    #expect(
      starts(":20180604T000000Z", "FREQ=DAILY;UNTIL=20180605") == [
        "20180604T000000Z", "20180605T000000Z",
      ])
  }

  @Test("an end that is a time includes its day in a series of days")
  func untilTime() {
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=DAILY;UNTIL=20180605T000000Z") == [
        "20180604", "20180605",
      ])
  }

  @Test("a time in a gap is read with the offset before it, and comes once")
  func gap() {
    let text = SeriesText(
      "DTSTART;TZID=Europe/Oslo:20180324T023000\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=3")
    #expect(
      text.spans() == [
        "20180324T013000/20180324T020000", "20180325T013000/20180325T020000",
        "20180326T003000/20180326T010000",
      ])
    let hourly = SeriesText(
      "DTSTART;TZID=Europe/Oslo:20180325T003000\nRRULE:FREQ=HOURLY;UNTIL=20180325T033000Z")
    #expect(
      hourly.expansion().occurrences.map { SeriesText.utc($0.start) } == [
        "20180324T233000", "20180325T003000", "20180325T013000", "20180325T023000",
        "20180325T033000",
      ])
  }

  @Test("a weekly position counts what the months leave of the week")
  func weeklyMonthsAndPosition() {
    // 30 April to 6 May 2018: only the days of May count.
    #expect(
      starts(
        ";VALUE=DATE:20180501", "FREQ=WEEKLY;BYMONTH=5;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=3")
        == ["20180501", "20180507", "20180514"])
  }

  @Test("of count and until the earlier end counts")
  func countAndUntil() {
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=DAILY;COUNT=2;UNTIL=20180630") == [
        "20180604", "20180605",
      ])
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=DAILY;COUNT=20;UNTIL=20180605") == [
        "20180604", "20180605",
      ])
  }

  @Test("the day number 0 is an error, and the first instance is kept")
  func dayZero() {
    let expansion = SeriesText(
      "DTSTART;VALUE=DATE:20180604\nRRULE:FREQ=MONTHLY;BYDAY=0MO"
    ).expansion()
    #expect(expansion.occurrences.map(\.startAsWritten.text) == ["20180604"])
    #expect(expansion.diagnostics.map(\.kind) == [.ruleInvalid])
    #expect(!expansion.isComplete)
  }

  @Test("days with and without a number add up")
  func mixedWeekdays() {
    #expect(
      starts(";VALUE=DATE:20180601", "FREQ=MONTHLY;BYDAY=MO,1FR;COUNT=6") == [
        "20180601", "20180604", "20180611", "20180618", "20180625", "20180702",
      ])
  }

  @Test("a number of a weekday is ignored in weeks and shorter periods")
  func numberedWeekdays() {
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=WEEKLY;BYDAY=2MO;COUNT=2") == ["20180604", "20180611"])
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=DAILY;BYDAY=-1MO;COUNT=2") == ["20180604", "20180611"])
  }

  @Test("parts about times are ignored for days, and each day comes once")
  func timesForDays() {
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=30;COUNT=2") == [
        "20180604", "20180605",
      ])
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=HOURLY;COUNT=2") == ["20180604", "20180605"])
    #expect(
      starts(";VALUE=DATE:20180604", "FREQ=HOURLY;INTERVAL=36;COUNT=3") == [
        "20180604", "20180605", "20180607",
      ])
  }

  @Test("a negative week counts in the year that has the middle of the week")
  func negativeWeek() {
    // The last week of 2020 is week 53, up to 3 January 2021.
    #expect(
      starts(";VALUE=DATE:20201228", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO,FR;COUNT=4") == [
        "20201228", "20210101", "20211227", "20211231",
      ])
  }

  @Test("1 January after a year of 52 weeks is not in week 53")
  func week53() {
    // dateutil takes the first two days of 2011 and of 2022 for days of a week 53.
    #expect(
      starts(";VALUE=DATE:20100102", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA,SU;COUNT=6") == [
        "20100102", "20100103", "20160102", "20160103", "20210102", "20210103",
      ])
  }

  @Test("a minute or second of an hour counts once though a rule names it twice")
  func repeatedValues() {
    #expect(
      starts(":20180604T090000Z", "FREQ=DAILY;BYMINUTE=30,30,0;BYDAY=MO,MO;COUNT=3") == [
        "20180604T090000Z", "20180604T093000Z", "20180611T090000Z",
      ])
    // Second 60 is a leap second, which is read as 59.
    #expect(
      starts(":20180604T090000Z", "FREQ=MINUTELY;BYSECOND=60,59;COUNT=2") == [
        "20180604T090059Z", "20180604T090159Z",
      ])
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import ICalendar

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("Bounds of an expansion")
struct ExpansionBoundsTests {
  private func text(_ rule: String, dtstart: String = ":20180604T090000Z") -> SeriesText {
    SeriesText("DTSTART\(dtstart)\nDURATION:PT1S\n\(rule.isEmpty ? "" : "RRULE:" + rule)")
  }

  @Test(
    "an impossible rule is reported before anything is tried, and gives its first instance",
    arguments: [
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31",
      "FREQ=YEARLY;BYMONTH=1;BYYEARDAY=100", "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1",
      "FREQ=MONTHLY;BYDAY=6MO", "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=30",
      "FREQ=HOURLY;INTERVAL=2;BYHOUR=10", "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=10",
      "FREQ=SECONDLY;INTERVAL=60;BYSECOND=30", "FREQ=DAILY;BYSETPOS=2",
      "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=-8", "FREQ=HOURLY;BYMINUTE=0,30;BYSETPOS=3",
      "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "FREQ=MONTHLY;INTERVAL=12;BYMONTH=5",
      "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L",
    ])
  func impossible(rule: String) {
    // Odd years only have no 29 February.
    let text = text(rule, dtstart: ":20190604T090000Z")
    let expansion = text.expansion(to: "21000101")
    #expect(expansion.diagnostics.map(\.kind) == [.ruleImpossible])
    #expect(expansion.occurrences.map(\.startAsWritten.text) == ["20190604T090000Z"])
    #expect(!expansion.isComplete)
  }

  @Test(
    "rules that come true seldom are no impossible ones",
    arguments: [
      ("FREQ=SECONDLY;BYMONTH=1", "20190101T000000Z"),
      ("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU", "20320229T000000Z"),
      ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "20440229T090000Z"),
      ("FREQ=YEARLY;BYYEARDAY=366;BYDAY=SU", "20281231T090000Z"),
      ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "20201228T090000Z"),
      ("FREQ=SECONDLY;INTERVAL=7;BYHOUR=3;BYMINUTE=4;BYSECOND=5", "20180606T030405Z"),
      ("FREQ=MONTHLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29", "20440229T090000Z"),
      ("FREQ=HOURLY;INTERVAL=25;BYHOUR=8;BYMONTHDAY=31", "20181031T080000Z"),
    ])
  func sparse(rule: String, first: String) {
    let expansion = text(rule).series.occurrences(in: SeriesText.range("20180101", "21000101"))
    #expect(expansion.first { _ in true }?.startAsWritten.text == first)
  }

  @Test("a rule that finds nothing within its steps ends, and says so")
  func steps() {
    var text = text(
      "FREQ=SECONDLY;INTERVAL=86399;BYHOUR=3;BYMINUTE=3;BYSECOND=3;BYMONTH=2;BYDAY=MO")
    text.limits.steps = 100
    let expansion = text.expansion(from: "20180101", to: "99990101")
    #expect(expansion.diagnostics.map(\.kind) == [.ruleStepsExceeded])
    #expect(!expansion.isComplete)
  }

  @Test("dates of their own still come when a rule has no steps left")
  func datesAfterSteps() {
    var text = SeriesText(
      """
      DTSTART:20180604T090000Z
      RRULE:FREQ=SECONDLY;INTERVAL=86399;BYHOUR=3;BYMINUTE=3;BYSECOND=3;BYMONTH=2;BYDAY=MO
      RDATE:20400101T000000Z
      """)
    text.limits.steps = 100
    #expect(text.starts() == ["20400101T000000Z"])
  }

  @Test("an endless rule of seconds stops at the cap, and says so")
  func cap() {
    var text = text("FREQ=SECONDLY")
    text.limits.occurrences = 1000
    let expansion = text.expansion()
    #expect(expansion.occurrences.count == 1000)
    #expect(expansion.occurrences.last?.startAsWritten.text == "20180604T091639Z")
    #expect(expansion.diagnostics.map(\.kind) == [.occurrencesCapped])
    #expect(!expansion.isComplete)
  }

  @Test("as many occurrences as the cap are all of them")
  func exactCap() {
    var text = text("FREQ=DAILY;COUNT=10")
    text.limits.occurrences = 10
    #expect(text.expansion().isComplete)
    text.limits.occurrences = 9
    #expect(!text.expansion().isComplete)
  }

  @Test(
    "a thousand million instances are counted without being looked at",
    arguments: [
      ("FREQ=SECONDLY", "20400101T000000Z"), ("FREQ=MINUTELY", "20400101T000000Z"),
      ("FREQ=DAILY", "20400101T090000Z"), ("FREQ=WEEKLY;BYDAY=SU,MO", "20400101T090000Z"),
      ("FREQ=DAILY;BYHOUR=9,10,11", "20400101T090000Z"),
    ])
  func hugeCount(rule: String, first: String) {
    let rule = text(rule + ";COUNT=1000000000")
    let found = rule.series.occurrences(in: SeriesText.range("20400101", "20400108"))
    #expect(found.first { _ in true }?.startAsWritten.text == first)
  }

  @Test("counting in one jump ends where counting one by one does")
  func countedEnds() {
    for (rule, count) in [
      ("FREQ=DAILY;BYHOUR=8,10,12", 3000), ("FREQ=WEEKLY;BYDAY=FR,SU,MO;INTERVAL=2", 900),
      ("FREQ=HOURLY;INTERVAL=5", 5000), ("FREQ=WEEKLY;BYDAY=TU,TH,SA;BYSETPOS=1,-1", 500),
      ("FREQ=MINUTELY;BYSECOND=0,30;INTERVAL=100", 3000),
    ] {
      let counted = text("\(rule);COUNT=\(count)")
      let whole = counted.starts(to: "21000101")
      #expect(whole.count == count)
      let late = SeriesText.utc(SeriesText.date(String((whole.suffix(5).first ?? "").dropLast())))
      #expect(counted.starts(from: late, to: "21000101") == whole.suffix(5))
      #expect(counted.starts(from: "21000101", to: "22000101") == [])
    }
  }

  @Test("an interval beyond the calendar ends the series after its first instance")
  func hugeInterval() {
    for frequency in RecurrenceRule.Frequency.allCases {
      let expansion = text("FREQ=\(frequency.rawValue);INTERVAL=2147483647").expansion()
      #expect(expansion.occurrences.count == 1)
      #expect(expansion.isComplete)
    }
  }

  @Test("a series ends with the year 9999")
  func lastYear() {
    let late = text("FREQ=YEARLY", dtstart: ":99970604T090000Z")
    #expect(late.expansion(to: "99991231").occurrences.count == 3)
    #expect(late.expansion(to: "99991231").isComplete)
  }

  private func minutes(_ count: Int) -> String {
    (0..<count).reversed().map {
      CalendarDateTime.utc(CivilDateTime(secondsSinceEpoch: 1_600_000_000 + $0 * 60)).text
    }.joined(separator: ",")
  }

  @Test("200,000 dates all come, by start")
  func manyDates() {
    var text = SeriesText("DTSTART:20200913T122640Z\nRDATE:\(minutes(200_000))")
    text.limits.occurrences = 300_000
    let found = text.expansion().occurrences
    #expect(found.count == 200_000)
    #expect(found.first?.startAsWritten.text == "20200913T122640Z")
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.start < $1.start })
  }

  @Test("20,000 dates are all taken out")
  func manyExclusions() {
    let minutes = minutes(20_000)
    let text = SeriesText("DTSTART:20200913T122640Z\nRDATE:\(minutes)\nEXDATE:\(minutes)")
    #expect(text.starts() == [])
    #expect(text.expansion().isComplete)
  }

  @Test("more than a hundred rules of one event are reported and ignored")
  func manyRules() {
    let rules = (1...150).map { "RRULE:FREQ=DAILY;INTERVAL=\($0);COUNT=2" }.joined(separator: "\n")
    let expansion = SeriesText("DTSTART;VALUE=DATE:20180604\n" + rules).expansion()
    #expect(expansion.occurrences.count == 101)
    #expect(expansion.diagnostics.map(\.kind) == [.ruleInvalid])
  }

  @Test(
    "EXRULE that takes out every instance leaves none, and searches no further than it is asked",
    arguments: ["FREQ=SECONDLY;INTERVAL=3600", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=-1FR"])
  func everythingTakenOut(rule: String) {
    var text = SeriesText("DTSTART:20180629T090000Z\nRRULE:\(rule)\nEXRULE:\(rule)")
    text.limits.steps = 10_000
    let expansion = text.expansion(from: "20180601", to: "20180801")
    #expect(expansion.occurrences.isEmpty)
    #expect(expansion.isComplete)
    #expect(expansion.diagnostics == [])
  }

  @Test("a rule that cannot be read, or counts in another calendar, leaves the first instance")
  func unexpanded() {
    for (rule, kind) in [
      ("FREQ=DAILY;BYHOUR=99", Diagnostic.Kind.ruleInvalid),
      ("RSCALE=CHINESE;FREQ=YEARLY", .ruleNotGregorian),
    ] {
      let expansion = text(rule).expansion()
      #expect(expansion.occurrences.map(\.startAsWritten.text) == ["20180604T090000Z"])
      #expect(expansion.diagnostics.map(\.kind) == [kind])
      #expect(expansion.diagnostics.first?.severity == .error)
      #expect(!expansion.isComplete)
    }
  }
}

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

@Suite("EventSeries")
struct EventSeriesTests {
  @Test("an event that does not repeat is one occurrence without a name")
  func single() throws {
    let text = SeriesText(
      "DTSTART;TZID=Europe/Oslo:20170914T090000\nDTEND;TZID=Europe/Oslo:20170914T103000")
    let occurrence = try #require(text.expansion().occurrences.first)
    #expect(text.expansion().occurrences.count == 1)
    #expect(occurrence.recurrenceID == nil)
    #expect(!occurrence.isOverride && !occurrence.isCanceled && !occurrence.isAllDay)
    #expect(occurrence.startAsWritten.description == "Europe/Oslo 20170914T090000")
    #expect(occurrence.endAsWritten.description == "Europe/Oslo 20170914T103000")
    #expect(text.spans() == ["20170914T070000/20170914T083000"])
  }

  @Test(
    "an occurrence counts when it touches the range, and one without length when it lies in it",
    arguments: [
      ("PT1H", "20180604T080000", "20180604T090000", 0),
      ("PT1H", "20180604T080000", "20180604T090001", 1),
      ("PT1H", "20180604T095959", "20180604T120000", 1),
      ("PT1H", "20180604T100000", "20180604T120000", 0),
      ("PT0S", "20180604T090000", "20180604T090001", 1),
      ("PT0S", "20180604T080000", "20180604T090000", 0),
      ("PT0S", "20180604T090001", "20180604T120000", 0),
    ])
  func touching(length: String, from: String, to: String, count: Int) {
    for rule in ["", "RRULE:FREQ=DAILY;COUNT=1", "RRULE:FREQ=YEARLY"] {
      let text = SeriesText("DTSTART:20180604T090000Z\nDURATION:\(length)\n\(rule)")
      #expect(text.starts(from: from, to: to).count == count)
    }
  }

  @Test("an instance that began before the range is found")
  func longInstances() {
    let text = SeriesText(
      "DTSTART;VALUE=DATE:20180101\nDTEND;VALUE=DATE:20180301\nRRULE:FREQ=YEARLY")
    #expect(text.starts(from: "20200215", to: "20200216") == ["20200101"])
    #expect(text.starts(from: "20200301", to: "20200302") == [])
  }

  @Test("several rules and dates add up, and each instant comes once")
  func union() {
    let text = SeriesText(
      """
      DTSTART:20180604T090000Z
      RRULE:FREQ=WEEKLY;COUNT=3
      RRULE:FREQ=DAILY;INTERVAL=14;COUNT=2
      RDATE:20180605T090000Z,20180611T090000Z
      RDATE;TZID=Europe/Oslo:20180606T110000
      """)
    #expect(
      text.starts() == [
        "20180604T090000Z", "20180605T090000Z", "20180606T090000Z", "20180611T090000Z",
        "20180618T090000Z",
      ])
  }

  @Test("dates without a rule include the start")
  func datesOnly() {
    let text = SeriesText("DTSTART;VALUE=DATE:20180604\nRDATE;VALUE=DATE:20180701,20180604")
    #expect(text.starts() == ["20180604", "20180701"])
    #expect(text.expansion().occurrences.map { $0.recurrenceID?.text } == ["20180604", "20180701"])
  }

  @Test("a period has its own length, also where a rule has an instance")
  func periods() {
    let text = SeriesText(
      """
      DTSTART:20180604T090000Z
      DURATION:PT1H
      RRULE:FREQ=DAILY;COUNT=2
      RDATE;VALUE=PERIOD:20180605T090000Z/PT3H,20180701T000000Z/20180701T023000Z
      """)
    #expect(
      text.spans() == [
        "20180604T090000/20180604T100000", "20180605T090000/20180605T120000",
        "20180701T000000/20180701T023000",
      ])
    #expect(text.spans(from: "20180605T110000", to: "20180605T120000").count == 1)
  }

  @Test("a date in a series of times takes the time of the start")
  func dateForTimes() {
    let text = SeriesText(
      "DTSTART;TZID=Europe/Oslo:20180604T090000\nRDATE;VALUE=DATE:20181201\nRDATE:20180701T100000")
    #expect(text.starts() == ["20180604T090000", "20180701T100000", "20181201T090000"])
  }

  @Test(
    "instances are taken out by instant, by day, in other zones and by rules",
    arguments: [
      "EXDATE:20180605T070000Z", "EXDATE;TZID=Europe/Oslo:20180605T090000",
      "EXDATE;TZID=America/New_York:20180605T030000", "EXDATE:20180605T090000",
      "EXDATE;VALUE=DATE:20180605", "EXRULE:FREQ=DAILY;INTERVAL=2;BYMONTHDAY=5",
      "EXRULE:FREQ=MONTHLY;BYMONTHDAY=5;COUNT=4", "EXRULE:FREQ=SECONDLY;BYMONTHDAY=5",
    ])
  func exclusions(line: String) {
    let text = SeriesText(
      """
      DTSTART;TZID=Europe/Oslo:20180604T090000
      RRULE:FREQ=DAILY;COUNT=3
      \(line.replacing("INTERVAL=2;", with: ""))
      """)
    #expect(text.starts() == ["20180604T090000", "20180606T090000"])
  }

  @Test("a time takes its day out of a series of days")
  func timesForDays() {
    for line in [
      "EXDATE:20180605T000000Z", "EXDATE;TZID=Europe/Oslo:20180605T000000",
      "EXDATE:20180604T220000Z",
    ] {
      var text = SeriesText("DTSTART;VALUE=DATE:20180604\nRRULE:FREQ=DAILY;COUNT=3\n\(line)")
      text.zones = ZoneResolver(calendarZone: "Europe/Oslo")
      #expect(text.starts() == ["20180604", "20180606"])
    }
  }

  @Test("a rule that takes out its own series leaves nothing, in few steps")
  func everythingOut() {
    var text = SeriesText(
      "DTSTART:20180604T090000Z\nRRULE:FREQ=DAILY\nEXRULE:FREQ=DAILY")
    #expect(text.starts(from: "20180101", to: "20280101") == [])
    text.limits.steps = 1000
    let expansion = text.expansion(from: "20180101", to: "20280101")
    #expect(expansion.diagnostics.map(\.kind).contains(.ruleStepsExceeded))
    #expect(!expansion.isComplete)
  }

  @Test("whole days begin and end at the midnights of the calendar's zone")
  func wholeDays() throws {
    var text = SeriesText(
      "DTSTART;VALUE=DATE:20180324\nDTEND;VALUE=DATE:20180326\nRRULE:FREQ=YEARLY;COUNT=1")
    text.zones = ZoneResolver(calendarZone: "Europe/Oslo")
    #expect(text.spans() == ["20180323T230000/20180325T220000"])
    let occurrence = try #require(text.expansion().occurrences.first)
    #expect(occurrence.isAllDay)
    #expect(occurrence.endAsWritten.text == "20180326")
  }

  @Test(
    "days are days on the calendar, and hours are exact, across a change of the clocks",
    arguments: [
      ("DURATION:P1D", "20180325T113000"), ("DURATION:PT24H", "20180325T123000"),
      ("DTEND;TZID=Europe/Oslo:20180304T133000", "20180325T123000"),
      ("DURATION:P1DT2H", "20180325T133000"),
    ])
  func nominalAndExact(end: String, expected: String) {
    // The third week ends with the night in which the clocks go forward.
    let text = SeriesText(
      "DTSTART;TZID=Europe/Oslo:20180303T133000\n\(end)\nRRULE:FREQ=WEEKLY;INTERVAL=3;COUNT=2")
    #expect(text.spans().last?.hasSuffix("/\(expected)") == true)
  }

  @Test("the first of two equal times on the clock is meant")
  func fold() {
    let text = SeriesText(
      "DTSTART;TZID=Europe/Oslo:20181027T023000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3")
    #expect(
      text.spans() == [
        "20181027T003000/20181027T013000", "20181028T003000/20181028T013000",
        "20181029T013000/20181029T023000",
      ])
    let end = text.expansion().occurrences[1].endAsWritten
    #expect(end.text == "20181028T023000")
  }

  @Test("a date in UTC can mean the second of two equal times")
  func secondOfFold() {
    let text = SeriesText(
      """
      DTSTART;TZID=Europe/Oslo:20181001T023000
      DURATION:PT1H
      RDATE:20181028T003000Z,20181028T013000Z
      """)
    #expect(
      text.spans().suffix(2) == [
        "20181028T003000/20181028T013000", "20181028T013000/20181028T023000",
      ])
  }

  @Test("an end in UTC is an instant to a series in a zone")
  func untilInUTC() {
    for (until, count) in [
      ("20180605T065959Z", 1), ("20180605T070000Z", 2), ("20180605T090000", 2),
      ("20180605T085959", 1),
    ] {
      let text = SeriesText(
        "DTSTART;TZID=Europe/Oslo:20180604T090000\nRRULE:FREQ=DAILY;UNTIL=\(until)")
      #expect(text.starts().count == count)
    }
    // Both 2:30s of that night: the series has the first, which is 00:30 in UTC.
    let fold = SeriesText(
      "DTSTART;TZID=Europe/Oslo:20181027T023000\nRRULE:FREQ=DAILY;UNTIL=20181028T010000Z")
    #expect(fold.starts().count == 2)
  }

  @Test("a series that Google writes in UTC keeps the clock of the calendar's zone")
  func calendarZone() {
    var text = SeriesText("DTSTART:20180324T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2")
    text.zones = ZoneResolver(calendarZone: "Europe/Oslo")
    #expect(text.starts() == ["20180324T090000", "20180325T090000"])
    #expect(text.spans().last == "20180325T070000/20180325T080000")
  }

  @Test("an event without a start has no occurrences")
  func noStart() {
    #expect(SeriesText("RRULE:FREQ=DAILY").starts() == [])
    #expect(
      EventSeries(master: nil, overrides: [], zones: ZoneResolver())
        .expansion(in: .distantPast ..< .distantFuture).isComplete)
  }

  @Test("an end in another zone is written in that zone")
  func otherEndZone() throws {
    let text = SeriesText(
      """
      DTSTART;TZID=Europe/Oslo:20180604T090000
      DTEND;TZID=America/New_York:20180604T090000
      RRULE:FREQ=MONTHLY;COUNT=2
      """)
    let last = try #require(text.expansion().occurrences.last)
    #expect(last.endAsWritten.description == "America/New_York 20180704T090000")
    #expect(last.end.timeIntervalSince(last.start) == 6 * 3600)
  }

  @Test("any window gives the part of the whole that it touches")
  func windows() {
    let text = SeriesText(
      """
      DTSTART;TZID=Europe/Oslo:20180604T223000
      DURATION:PT3H
      RRULE:FREQ=DAILY;BYDAY=MO,WE;BYHOUR=2,22;COUNT=60
      RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
      RDATE;VALUE=PERIOD:20180701T000000Z/P9D
      EXDATE;TZID=Europe/Oslo:20180606T223000
      ---
      RECURRENCE-ID;TZID=Europe/Oslo:20180611T223000
      DTSTART;TZID=Europe/Oslo:20180801T100000
      DURATION:PT1H
      ---
      RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Oslo:20180718T223000
      DTSTART;TZID=Europe/Oslo:20180712T203000
      DURATION:PT1H
      """)
    let whole = text.expansion(from: "20180101", to: "20190601").occurrences
    #expect(whole == whole.sorted { $0.start < $1.start })
    #expect(whole.count > 60)
    for day in stride(from: 0, to: 300, by: 5) {
      for length in [1, 40] {
        let lower = SeriesText.date("20180601").addingTimeInterval(Double(day) * 86_400 + 4711)
        let upper = lower.addingTimeInterval(Double(length) * 86_400)
        let found = text.series.expansion(in: lower..<upper).occurrences
        #expect(found == whole.filter { $0.start < upper && $0.end > lower })
      }
    }
  }
}

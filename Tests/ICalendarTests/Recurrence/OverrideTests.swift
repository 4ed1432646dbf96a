// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ICalendar

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("Overrides of a series")
struct OverrideTests {
  /// Every occurrence as name, start in UTC, summary and marks.
  private func listing(
    _ text: SeriesText, from: String = "20180101", to: String = "20190101"
  ) -> [String] {
    text.expansion(from: from, to: to).occurrences.map {
      let marks = ($0.isOverride ? " override" : "") + ($0.isCanceled ? " canceled" : "")
      return
        "\($0.recurrenceID?.text ?? "-") \(SeriesText.utc($0.start)) \($0.event.summary ?? "")\(marks)"
    }
  }

  private static let master = """
    UID:a
    SUMMARY:Talk
    DTSTART;TZID=Europe/Oslo:20180604T090000
    DURATION:PT1H
    RRULE:FREQ=DAILY;COUNT=3
    """

  @Test("a moved instance is shown where it went, and only there")
  func moved() {
    let text = SeriesText(
      Self.master + """

        ---
        RECURRENCE-ID;TZID=Europe/Oslo:20180605T090000
        SUMMARY:Moved
        DTSTART;TZID=Europe/Oslo:20180606T150000
        DURATION:PT30M
        """)
    #expect(
      listing(text) == [
        "20180604T090000 20180604T070000 Talk", "20180606T090000 20180606T070000 Talk",
        "20180605T090000 20180606T130000 Moved override",
      ])
    #expect(listing(text, from: "20180605", to: "20180606") == [])
    #expect(listing(text, from: "20180606T130000", to: "20180606T140000").count == 1)
  }

  @Test(
    "an instance is found by its instant in any zone, by its clock and by its day",
    arguments: [
      ":20180605T070000Z", ";TZID=America/New_York:20180605T030000", ":20180605T090000",
      ";VALUE=DATE:20180605", ";TZID=W. Europe Standard Time:20180605T090000",
    ])
  func matching(id: String) {
    let text = SeriesText(
      Self.master + "\n---\nRECURRENCE-ID\(id)\nSUMMARY:Moved\nDTSTART:20180605T120000Z")
    #expect(
      listing(text) == [
        "20180604T090000 20180604T070000 Talk",
        "20180605T090000 20180605T120000 Moved override",
        "20180606T090000 20180606T070000 Talk",
      ])
  }

  @Test("a day names the first instance of that day")
  func firstOfDay() {
    let text = SeriesText(
      """
      SUMMARY:Talk
      DTSTART:20180604T090000Z
      RRULE:FREQ=HOURLY;BYHOUR=9,15;COUNT=4
      ---
      RECURRENCE-ID;VALUE=DATE:20180605
      SUMMARY:Moved
      DTSTART:20180605T100000Z
      """)
    #expect(
      listing(text) == [
        "20180604T090000Z 20180604T090000 Talk", "20180604T150000Z 20180604T150000 Talk",
        "20180605T090000Z 20180605T100000 Moved override",
        "20180605T150000Z 20180605T150000 Talk",
      ])
  }

  @Test("a time names the day of a series of days")
  func timeForDays() {
    let text = SeriesText(
      """
      SUMMARY:Day
      DTSTART;VALUE=DATE:20180604
      RRULE:FREQ=DAILY;COUNT=2
      ---
      RECURRENCE-ID:20180605T000000Z
      SUMMARY:Moved
      DTSTART;VALUE=DATE:20180610
      """)
    #expect(
      listing(text) == ["20180604 20180604T000000 Day", "20180605 20180610T000000 Moved override"])
  }

  @Test("a canceled instance is kept and marked, also without times of its own")
  func canceled() {
    let text = SeriesText(
      Self.master + "\n---\nRECURRENCE-ID:20180605T070000Z\nSUMMARY:Off\nSTATUS:CANCELLED")
    #expect(
      listing(text) == [
        "20180604T090000 20180604T070000 Talk",
        "20180605T090000 20180605T070000 Off override canceled",
        "20180606T090000 20180606T070000 Talk",
      ])
    #expect(text.spans()[1] == "20180605T070000/20180605T080000")
  }

  @Test("an instance without a series, or outside it, is kept")
  func orphans() {
    let alone = SeriesText(
      "---\nRECURRENCE-ID:20180605T070000Z\nSUMMARY:Left\nDTSTART:20180605T120000Z")
    #expect(listing(alone) == ["20180605T070000Z 20180605T120000 Left override"])
    let outside = SeriesText(
      Self.master + "\n---\nRECURRENCE-ID:20180701T070000Z\nSUMMARY:Left\nDTSTART:20180702T120000Z")
    #expect(listing(outside).count == 4)
    #expect(listing(outside).last == "20180701T090000 20180702T120000 Left override")
  }

  @Test("a rule that was copied into an override does not repeat it")
  func copiedRule() {
    let text = SeriesText(
      Self.master + """

        ---
        RECURRENCE-ID:20180605T070000Z
        SUMMARY:Moved
        DTSTART:20180605T120000Z
        RRULE:FREQ=DAILY;COUNT=3
        """)
    #expect(listing(text).count == 3)
  }

  @Test("of two overrides of an instance the later revision counts, in either order")
  func revisions() {
    let overrides = [
      "RECURRENCE-ID:20180605T070000Z\nSUMMARY:Old\nSEQUENCE:1\nDTSTART:20180605T100000Z",
      "RECURRENCE-ID;TZID=Europe/Oslo:20180605T090000\nSUMMARY:New\nSEQUENCE:2\nDTSTART:20180605T110000Z",
      "RECURRENCE-ID:20180605T070000Z\nSUMMARY:Older\nDTSTART:20180605T120000Z",
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      let text = SeriesText(
        Self.master + order.map { "\n---\n" + overrides[$0] }.joined())
      #expect(listing(text)[1] == "20180605T090000 20180605T110000 New override")
      #expect(listing(text).count == 3)
    }
  }

  @Test("this and all later instances move, last and are named as the override says")
  func thisAndFuture() {
    let text = SeriesText(
      Self.master.replacing("COUNT=3", with: "COUNT=4") + """

        ---
        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Oslo:20180605T090000
        SUMMARY:Later
        DTSTART;TZID=Europe/Oslo:20180605T103000
        DURATION:PT2H
        ---
        RECURRENCE-ID;TZID=Europe/Oslo:20180606T090000
        SUMMARY:Once
        DTSTART;TZID=Europe/Oslo:20180606T080000
        DURATION:PT15M
        """)
    #expect(
      listing(text) == [
        "20180604T090000 20180604T070000 Talk",
        "20180605T090000 20180605T083000 Later override",
        "20180606T090000 20180606T060000 Once override",
        "20180607T090000 20180607T083000 Later override",
      ])
    #expect(text.spans().last == "20180607T083000/20180607T103000")
  }

  @Test("instances that move before earlier ones come in the order of their starts")
  func movedBackwards() {
    let text = SeriesText(
      Self.master.replacing("COUNT=3", with: "COUNT=5") + """

        ---
        RECURRENCE-ID;RANGE=THISANDFUTURE:20180606T070000Z
        SUMMARY:Early
        DTSTART;TZID=Europe/Oslo:20180603T120000
        ---
        RECURRENCE-ID;RANGE=THISANDFUTURE:20180608T070000Z
        SUMMARY:Late
        DTSTART;TZID=Europe/Oslo:20180618T120000
        """)
    let expected = [
      "20180606T090000 20180603T100000 Early override",
      "20180604T090000 20180604T070000 Talk",
      "20180607T090000 20180604T100000 Early override",
      "20180605T090000 20180605T070000 Talk",
      "20180608T090000 20180618T100000 Late override",
    ]
    #expect(listing(text) == expected)
    #expect(listing(text, from: "20180603", to: "20180604") == [expected[0]])
    #expect(listing(text, from: "20180618", to: "20180619") == [expected[4]])
  }

  @Test("later instances keep the clock of the zone that the override moved them to")
  func futureInOtherZone() {
    let text = SeriesText(
      """
      SUMMARY:Talk
      DTSTART;TZID=Europe/Oslo:20180301T090000
      RRULE:FREQ=DAILY;INTERVAL=14;COUNT=3
      ---
      RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Oslo:20180301T090000
      SUMMARY:New York
      DTSTART;TZID=America/New_York:20180301T090000
      """)
    #expect(
      text.spans().map { $0.prefix(15) } == [
        "20180301T140000", "20180315T130000", "20180329T130000",
      ]
    )
    #expect(Set(text.expansion().occurrences.map(\.startAsWritten.tzid)) == ["America/New_York"])
  }

  @Test("later instances of times can become days")
  func futureAsDays() {
    let text = SeriesText(
      Self.master
        + "\n---\nRECURRENCE-ID;RANGE=THISANDFUTURE:20180605T070000Z\nDTSTART;VALUE=DATE:20180606")
    #expect(text.starts() == ["20180604T090000", "20180606", "20180607"])
  }

  @Test("instances that wait for others that may come before them wait in bounded time")
  func movedByYears() {
    var text = SeriesText(
      """
      DTSTART:20180604T090000Z
      RRULE:FREQ=MINUTELY
      ---
      RECURRENCE-ID;RANGE=THISANDFUTURE:20280604T090100Z
      DTSTART:20180604T090030Z
      """)
    text.limits.steps = 20_000
    let expansion = text.expansion(from: "20180101", to: "20180605")
    #expect(expansion.diagnostics.map(\.kind) == [.ruleStepsExceeded])
    #expect(!expansion.isComplete)
    #expect(expansion.occurrences == expansion.occurrences.sorted { $0.start < $1.start })
    #expect(expansion.occurrences.count == 901)
  }
}

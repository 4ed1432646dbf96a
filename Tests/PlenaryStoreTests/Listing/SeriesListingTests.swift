// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Occurrences of series")
struct SeriesListingTests {
  private let fixture = StoreFixture()

  private func day(_ text: String) throws -> Date {
    try Date("\(text)T00:00:00Z", strategy: .iso8601)
  }

  @Test("what an override moves with all later instances is found where it comes to stand")
  func thisAndFuture() throws {
    let store = try fixture.open()
    let master = event("1", "RRULE:FREQ=WEEKLY;COUNT=4\r\n")
    let override = event("1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20180627T080000Z\r\n")
      .replacing("20180620T08", with: "20180820T08").replacing("20180620T09", with: "20180820T09")
    try store.take(calendar(master, override))
    let wide = try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences
    #expect(wide.count == 4)
    let last = try #require(wide.last?.occurrence.start)
    let narrow = try store.occurrences(in: last..<last.addingTimeInterval(60)).occurrences
    #expect(narrow.map(\.occurrence.start) == [last])
  }

  @Test("an override of an event that takes place once replaces it")
  func single() throws {
    let store = try fixture.open()
    let override = event("1", title: "Moved", "RECURRENCE-ID:20180620T080000Z\r\n")
      .replacing("20180620T08", with: "20180621T08").replacing("20180620T09", with: "20180621T09")
      .replacing("RECURRENCE-ID:20180621", with: "RECURRENCE-ID:20180620")
    try store.take(calendar(event("1"), override))
    let found = try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences
    #expect(found.map { $0.occurrence.event.summary } == ["Moved"])
  }

  @Test("two UIDs that only look alike are two events")
  func normalization() throws {
    let store = try fixture.open()
    let rule = "RRULE:FREQ=DAILY;COUNT=2\r\n"
    try store.take(calendar(event("caf\u{E9}", rule), event("cafe\u{301}", rule)))
    #expect(try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences.count == 4)
  }

  @Test("an instance names its original time in the zone of its series")
  func recurrenceID() throws {
    let store = try fixture.open()
    func oslo(_ text: String) -> String {
      text.replacing("DTSTART:20180620T080000Z", with: "DTSTART;TZID=Europe/Oslo:20180620T100000")
        .replacing("DTEND:20180620T090000Z", with: "DTEND;TZID=Europe/Oslo:20180620T110000")
    }
    try store.take(
      calendar(
        oslo(event("1", "RRULE:FREQ=DAILY;COUNT=2\r\n")),
        event("1", "RECURRENCE-ID;TZID=Europe/Oslo:20180621T100000\r\n")))
    let found = try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences
    #expect(found.map { $0.seriesRules?.identifier } == ["Europe/Oslo", "Europe/Oslo"])
  }

  @Test("a source with endless events takes the place of no other")
  func fairness() throws {
    let store = try fixture.open()
    try store.take(calendar(event("s", day: 5, "RRULE:FREQ=SECONDLY\r\n")), source: "endless")
    try store.take(calendar(event("1"), event("2"), event("3")), source: "honest")
    var limits = Limits()
    limits.occurrences = 100
    let listing = try store.occurrences(
      in: day("2018-06-01")..<day("2018-07-01"), limits: limits)
    #expect(listing.isCapped)
    #expect(listing.occurrences.count { $0.source == "honest" } == 3)
    #expect(listing.occurrences.count == 100)
  }
}

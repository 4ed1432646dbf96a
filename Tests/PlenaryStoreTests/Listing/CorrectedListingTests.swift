// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, listing what was corrected")
struct CorrectedListingTests {
  private let fixture = StoreFixture()

  private func corrections(_ uid: String, start: String) -> EventCorrections {
    var fields = EventFields()
    fields.start = EventMoment(start)
    var decisions = Decisions()
    decisions.corrections = [
      EventCorrection(event: EventReference(source: "a", uid: uid), fields: fields)
    ]
    return EventCorrections(decisions)
  }

  private func listed(
    _ store: Store, _ corrections: EventCorrections, days: ClosedRange<Int>
  ) throws -> [String] {
    let first = try #require(CivilDate("2018-06-01"))
    let range = CivilDateTime(date: first.adding(days: days.lowerBound - 1))
    let end = CivilDateTime(date: first.adding(days: days.upperBound))
    return try store.occurrences(
      in: TimeZoneRules.utc.instant(of: range)..<TimeZoneRules.utc.instant(of: end),
      correcting: corrections
    ).occurrences.map { "\($0.source) \($0.uid) \($0.occurrence.startAsWritten.text)" }
  }

  @Test("an event is found where it was corrected to, and not where its source has it")
  func moved() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1"), event("2")), source: "a")
    try store.take(calendar(event("1")), source: "b")
    let moved = corrections("1", start: "2018-06-25 10:00 UTC")
    #expect(
      try listed(store, moved, days: 20...20) == ["a 2 20180620T080000Z", "b 1 20180620T080000Z"])
    #expect(try listed(store, moved, days: 25...25) == ["a 1 20180625T100000Z"])
    #expect(try listed(store, .none, days: 25...25) == [])
  }

  @Test("a series is corrected before it is expanded")
  func series() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", "RRULE:FREQ=DAILY;COUNT=2\r\n")), source: "a")
    let moved = corrections("1", start: "2018-06-25 10:00 UTC")
    #expect(
      try listed(store, moved, days: 1...30) == ["a 1 20180625T100000Z", "a 1 20180626T100000Z"])
  }

  @Test("the store keeps what the source says, and gives it with its first place in the store")
  func stored() throws {
    let store = try fixture.open()
    try store.take(
      calendar(
        event("1"), event("2", "RRULE:FREQ=DAILY;COUNT=2\r\n"),
        event("2", day: 25, "RECURRENCE-ID:20180621T080000Z\r\n")), source: "a")
    let stored = try #require(try store.event("2", of: "a"))
    #expect(stored.parts.master?.rrules.count == 1)
    #expect(stored.parts.overrides.count == 1)
    #expect(try store.event("3", of: "a") == nil)
    #expect(try store.event("1", of: "b") == nil)
    var orders: [String: Int64] = [:]
    try store.forEachEvent { orders[$0.uid] = $0.order }
    #expect(orders.keys.sorted() == ["1", "2"])
    try store.take(
      calendar(event("0"), event("2", title: "New"), event("1")), source: "a")
    var later: [String: Int64] = [:]
    try store.forEachEvent { later[$0.uid] = $0.order }
    #expect(later["1"] == orders["1"])
    #expect(later["2"] == orders["2"])
  }

  @Test("a calendar has what was corrected, and overrides of a hidden series are hidden with it")
  func calendars() throws {
    let store = try fixture.open()
    try store.take(
      calendar(
        event("1"), event("2", title: "Hidden", "CLASS:PRIVATE\r\nRRULE:FREQ=DAILY;COUNT=2\r\n"),
        event("2", day: 25, title: "Hidden too", "RECURRENCE-ID:20180621T080000Z\r\n")),
      source: "a")
    let out = try store.calendar(correcting: corrections("1", start: "2018-06-25 10:00 UTC")) {
      _, _ in true
    }
    #expect(out.components.map { $0.text("SUMMARY") } == ["Title"])
    #expect(out.components.first?.first("DTSTART")?.value == "20180625T100000Z")
  }
}

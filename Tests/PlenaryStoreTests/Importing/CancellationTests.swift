// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("METHOD:CANCEL")
struct CancellationTests {
  private let fixture = StoreFixture()

  private func cancel(_ components: String...) -> String {
    calendar(components.joined(), header: "METHOD:CANCEL\r\n")
  }

  private func message(_ uid: String, _ lines: String = "SEQUENCE:1\r\n") -> String {
    "BEGIN:VEVENT\r\nUID:\(uid)\r\nDTSTAMP:20180102T000000Z\r\n\(lines)END:VEVENT\r\n"
  }

  @Test("a tombstone stays one")
  func tombstone() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1"), event("2"), event("3")))
    try store.take(calendar(event("1"), event("2")))
    let report = try store.take(cancel(message("3")))
    #expect((report.added, report.changed) == (0, 0))
    #expect(report.diagnostics.map(\.kind).contains(.unknownCancellation))
    #expect(try store.sources()[0].events == 2)
  }

  @Test("a lower SEQUENCE is applied and reported as a rollback")
  func rollback() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", "SEQUENCE:5\r\n")))
    let report = try store.take(cancel(message("1")))
    #expect(report.changed == 1)
    #expect(report.diagnostics.map(\.kind).contains(.rollback))
  }

  @Test("the event keeps the calendar it stands in, and so the zone of its floating times")
  func calendars() throws {
    let store = try fixture.open()
    func floating(_ uid: String) -> String {
      event(uid).replacing("080000Z", with: "080000").replacing("090000Z", with: "090000")
    }
    try store.take(
      calendar(floating("a"), header: "X-WR-TIMEZONE:Europe/Oslo\r\n")
        + calendar(floating("b"), header: "X-WR-TIMEZONE:America/Chicago\r\n"))
    try store.take(cancel(message("b")))
    let zones = try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences
      .map { "\($0.uid) \($0.calendarZone?.identifier ?? "none")" }
    #expect(zones.sorted() == ["a Europe/Oslo", "b America/Chicago"])
  }

  @Test("an instance that the store has only by its rule keeps the title and length of its series")
  func instance() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", "RRULE:FREQ=DAILY;COUNT=3\r\n")))
    try store.take(
      cancel(message("1", "RECURRENCE-ID:20180621T080000Z\r\nSEQUENCE:1\r\n")))
    let found = try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences
    #expect(found.map { $0.occurrence.event.summary } == ["Title", "Title", "Title"])
    #expect(found.map { $0.occurrence.event.status == .canceled } == [false, true, false])
    #expect(
      found.map { $0.occurrence.end.timeIntervalSince($0.occurrence.start) } == [3600, 3600, 3600])
  }

  @Test("of several messages about one event the highest revision stands, in any order")
  func standing() throws {
    let messages = [message("1", "SEQUENCE:2\r\nX-A:high\r\n"), message("1", "SEQUENCE:1\r\n")]
    for order in [messages, messages.reversed()] {
      let store = try Store.open(at: "\(fixture.folder)/\(order[0].count).sqlite")
      try store.take(calendar(event("1")))
      #expect(try store.take(cancel(order[0], order[1])).changed == 1)
      #expect(try store.contents().first?.contains("SEQUENCE:2") == true)
    }
  }
}

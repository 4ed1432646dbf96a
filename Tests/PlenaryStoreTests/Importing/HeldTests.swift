// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, holding back")
struct HeldTests {
  private let fixture = StoreFixture()

  @Test("every prefix of a body changes nothing")
  func prefixes() throws {
    let store = try fixture.open()
    let body = calendar(event("1"), event("2", title: "Zwei ü"), event("3"))
    try store.take(body)
    let contents = try store.contents()
    let next = Array(
      calendar(event("1", title: "New"), event("2", title: "Neu ü"), event("4")).utf8)
    // All but the last two are cuts; without its line end the body is whole.
    for length in 0..<(next.count - 2) {
      let report = try store.importCalendar(
        source: "a", from: .bytes(Array(next[..<length])), now: StoreFixture.now)
      #expect(report.reason != nil, "\(length) bytes were applied")
      #expect(report.held >= 1)
    }
    #expect(try store.contents() == contents)
    #expect(try store.sources().map(\.held) != [nil])
    let whole = try store.importCalendar(
      source: "a", from: .bytes(Array(next.dropLast(2))), now: StoreFixture.now)
    #expect((whole.reason, whole.changed) == (nil, 2))
    #expect(try store.sources().map(\.held) == [nil])
  }

  @Test(
    "a body that is no calendar is held, and said to be none",
    arguments: [
      ("", HeldReason.empty), ("\r\n", .empty), ("<html>BEGIN:VCALENDAR</html>", .html),
      ("hello", .noCalendar), ("BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n", .noCalendar),
      ("<pre>\r\n" + calendar(event("2")) + "</pre>", .html),
    ])
  func noCalendar(body: String, reason: HeldReason) throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    let contents = try store.contents()
    let report = try store.take(body)
    #expect(report.reason == reason)
    #expect(reason.isNoCalendar)
    #expect(try store.contents() == contents)
  }

  @Test("a body of one event of ten is held, of six of ten it is applied")
  func shrunk() throws {
    let store = try fixture.open()
    let events = (1...10).map { event("\($0)") }
    try store.take(calendar(events.joined()))
    let contents = try store.contents()
    let held = try store.take(calendar(events.prefix(1).joined()))
    #expect(held.reason == .shrunk(missing: 9, of: 10))
    #expect((held.added, held.removed, held.held) == (0, 0, 9))
    #expect(try store.contents() == contents)
    let applied = try store.take(calendar(events.prefix(6).joined()))
    #expect((applied.reason, applied.removed) == (nil, 4))
  }

  @Test("a body without events is held when there were some, and fine when there were none")
  func noEvents() throws {
    let store = try fixture.open()
    #expect(try store.take(calendar()).reason == nil)
    try store.take(calendar(event("1")))
    #expect(try store.take(calendar()).reason == .noEvents(stored: 1))
  }

  @Test("a held body of an unknown source leaves no source")
  func unknownSource() throws {
    let store = try fixture.open()
    try store.take("BEGIN:VCALENDAR\r\n")
    try store.take(calendar(header: "METHOD:REPLY\r\n"))
    #expect(try store.sources().isEmpty)
  }

  @Test("a body beyond the limit of bytes is held")
  func tooLarge() throws {
    let store = try fixture.open()
    var options = ImportOptions()
    options.limits.bytes = 100
    #expect(try store.take(calendar(event("1")), options: options).reason == .tooLarge(limit: 100))
  }

  @Test("after a held body the good one is recognized again")
  func good() throws {
    let store = try fixture.open()
    let body = calendar(event("1"))
    try store.take(body)
    try store.take("<html>")
    let report = try store.take(body)
    #expect((report.reason, report.unchanged) == (nil, 1))
  }

  @Test(
    "a METHOD that is a message between calendars is held",
    arguments: ["ADD", "REPLY", "COUNTER", "REFRESH"])
  func methods(method: String) throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    let contents = try store.contents()
    let report = try store.take(calendar(event("2"), header: "METHOD:\(method)\r\n"))
    #expect(report.reason == .method(method))
    #expect(report.diagnostics.contains { $0.kind == .method })
    #expect(try store.contents() == contents)
  }

  @Test("METHOD:REQUEST brings its own events and removes no others")
  func request() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1"), event("2"), event("3")))
    let report = try store.take(
      calendar(event("1", title: "New"), header: "METHOD:REQUEST\r\n"))
    #expect((report.changed, report.removed, report.reason) == (1, 0, nil))
    #expect(try store.sources()[0].events == 3)
  }

  @Test("METHOD:CANCEL keeps its events with STATUS:CANCELLED, a series with its overrides")
  func cancel() throws {
    let store = try fixture.open()
    let override = event("1", title: "Moved", "RECURRENCE-ID:20180621T080000Z\r\n")
    try store.take(
      calendar(event("1", "RRULE:FREQ=DAILY;COUNT=3\r\n"), override, event("2")))
    let message = "BEGIN:VEVENT\r\nUID:1\r\nSEQUENCE:1\r\nEND:VEVENT\r\n"
    let report = try store.take(calendar(message, header: "METHOD:CANCEL\r\n"))
    #expect((report.changed, report.removed) == (2, 0))
    let cancelled = try store.contents().filter { $0.contains("STATUS:CANCELLED") }
    #expect(cancelled.count == 2)
    #expect(cancelled.allSatisfy { $0.contains("SEQUENCE:1") })
    #expect(cancelled.contains { $0.contains("SUMMARY:Moved") })
  }

  @Test("METHOD:CANCEL of one instance adds it, of an unknown event it is reported")
  func cancelInstance() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", "RRULE:FREQ=DAILY;COUNT=3\r\n")))
    let message = "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20180621T080000Z\r\nEND:VEVENT\r\n"
    let unknown = "BEGIN:VEVENT\r\nUID:9\r\nEND:VEVENT\r\n"
    let report = try store.take(calendar(message, unknown, header: "METHOD:CANCEL\r\n"))
    #expect(report.added == 1)
    #expect(report.diagnostics.map(\.kind).contains(.unknownCancellation))
    let june =
      Date(timeIntervalSince1970: 1_527_811_200)..<Date(timeIntervalSince1970: 1_530_403_200)
    let listed = try store.occurrences(in: june).occurrences.map(\.occurrence.isCanceled)
    #expect(listed == [false, true, false])
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import Testing

@testable import PlenaryFeeds

@Suite("FeedComponent")
struct FeedComponentTests {
  private func component(
    _ lines: String, zone: String? = nil, log: inout DiagnosticLog
  ) -> FeedComponent {
    let bytes = Array("BEGIN:VEVENT\r\n\(lines)\r\nEND:VEVENT".utf8)
    let parsed = CalendarReader().readComponents(bytes).components[0]
    return FeedComponent(
      parsed, written: bytes, content: ComponentContent(bytes[...]),
      reading: FeedReading(zones: ZoneResolver(calendarZone: zone)), log: &log)
  }

  private func component(_ lines: String, zone: String? = nil) -> FeedComponent {
    var log = DiagnosticLog()
    return component(lines, zone: zone, log: &log)
  }

  private func seconds(_ text: String) -> Int64? {
    (try? Date(text, strategy: .iso8601)).map { Int64($0.timeIntervalSince1970) }
  }

  @Test(
    "it is placed by its zone",
    arguments: [
      (
        "DTSTART:20180608T080000Z\nDTEND:20180608T120000Z", "2018-06-08T08:00:00Z",
        "2018-06-08T12:00:00Z"
      ),
      (
        "DTSTART;TZID=Europe/Brussels:20180608T100000\nDURATION:PT2H", "2018-06-08T08:00:00Z",
        "2018-06-08T10:00:00Z"
      ),
      ("DTSTART;VALUE=DATE:20180608", "2018-06-08T00:00:00Z", "2018-06-09T00:00:00Z"),
      ("DTSTART:20180608T080000", "2018-06-08T08:00:00Z", "2018-06-08T08:00:00Z"),
      (
        "DTSTART:20180608T080000Z\nDTEND:20180608T070000Z", "2018-06-08T08:00:00Z",
        "2018-06-08T08:00:00Z"
      ),
    ])
  func places(lines: String, start: String, end: String) {
    let component = component("UID:1\n\(lines)")
    #expect(component.start == seconds(start))
    #expect(component.end == seconds(end))
  }

  @Test("times without a zone are in the calendar's")
  func floating() {
    let component = component("UID:1\nDTSTART:20180608T080000", zone: "America/Chicago")
    #expect(component.start == seconds("2018-06-08T13:00:00Z"))
  }

  @Test(
    "a series ends no later than its bound says",
    arguments: [
      ("RRULE:FREQ=DAILY;COUNT=3", "2018-06-10T10:00:00Z"),
      ("RRULE:FREQ=WEEKLY;COUNT=2", "2018-06-15T10:00:00Z"),
      ("RRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3", "2018-06-15T10:00:00Z"),
      ("RRULE:FREQ=MONTHLY;COUNT=2", "2018-07-08T10:00:00Z"),
      ("RDATE:20190608T080000Z", "2019-06-08T10:00:00Z"),
      ("RDATE;VALUE=PERIOD:20190608T080000Z/PT5H", "2019-06-08T13:00:00Z"),
      ("RRULE:FREQ=DAILY;UNTIL=20180701T080000Z", "2018-07-01T10:00:00Z"),
    ])
  func bounded(rule: String, last: String) throws {
    let component = component("UID:1\nDTSTART:20180608T080000Z\nDTEND:20180608T100000Z\n\(rule)")
    let end = try #require(component.end)
    let last = try #require(seconds(last))
    #expect(component.isRecurring)
    #expect(end >= last)
    #expect(end <= last + 3 * 86_400)
  }

  @Test(
    "a series without an end has none",
    arguments: ["FREQ=DAILY", "FREQ=YEARLY;COUNT=5000", "FREQ=NONSENSE"])
  func endless(rule: String) {
    #expect(component("UID:1\nDTSTART:20180608T080000Z\nRRULE:\(rule)").end == nil)
  }

  @Test("the rule that a program copied into an override repeats nothing")
  func override() {
    let component = component(
      "UID:1\nRECURRENCE-ID;TZID=Europe/Oslo:20180608T090000\nDTSTART:20180608T080000Z\nRRULE:FREQ=DAILY"
    )
    #expect(!component.isRecurring)
    #expect(component.key == FeedEventKey(uid: "1", recurrenceID: "Europe/Oslo:20180608T090000"))
    #expect(component.end != nil)
  }

  @Test("an event without a UID gets the same one from the same content, whenever it is sent")
  func synthetic() {
    let first = component("DTSTAMP:20180101T000000Z\nDTSTART:20180608T080000Z\nSUMMARY:A")
    let again = component("DTSTAMP:20260101T000000Z\nDTSTART:20180608T080000Z\nSUMMARY:A")
    let other = component("DTSTAMP:20180101T000000Z\nDTSTART:20180608T080000Z\nSUMMARY:B")
    #expect(!first.key.uid.isEmpty)
    #expect(first.key == again.key)
    #expect(first.key != other.key)
  }

  @Test("an event without a start is kept, reported and in no place of time")
  func unplaced() {
    var log = DiagnosticLog()
    let component = component("UID:1\nSUMMARY:A", log: &log)
    #expect(component.start == nil)
    #expect(log.listed.map(\.kind).contains(.missingDTStart))
  }

  @Test("a VTODO and an event with one UID are two things")
  func kinds() {
    let key = FeedEventKey(uid: "1")
    #expect(
      FeedComponent.fingerprint(kind: "VTODO", key: key)
        != FeedComponent.fingerprint(kind: "VEVENT", key: key))
  }

  @Test("UID and RECURRENCE-ID cannot be shifted into each other")
  func keys() {
    #expect(
      FeedEventKey(uid: "a", recurrenceID: "b").fingerprint
        != FeedEventKey(uid: "ab", recurrenceID: "").fingerprint)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, producers' habits")
struct ProducerImportTests {
  private let fixture = StoreFixture()

  private static let june =
    Date(timeIntervalSince1970: 1_527_811_200)..<Date(timeIntervalSince1970: 1_530_403_200)

  /// A feed in the manner of The Events Calendar.
  private func mayors(_ events: String..., name: String = "Mayors") -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//\(name) - ECPv6.15.20//NONSGML v1.0//EN\r\n"
      + events.joined() + "END:VCALENDAR\r\n"
  }

  /// A post of that plugin: its UID is made of its times, an hour from the given one on.
  private func post(_ number: Int, day: Int, hour: Int = 8, _ lines: String = "") -> String {
    let start = 1_527_811_200 + (day - 1) * 86_400 + hour * 3_600
    return "BEGIN:VEVENT\r\n\(uid(number, start))DTSTAMP:20180101T000000\r\n"
      + "DTSTART:\(Self.text(start))\r\nDTEND:\(Self.text(start + 3_600))\r\n"
      + "SUMMARY:Post \(number)\r\n\(lines)END:VEVENT\r\n"
  }

  private func uid(_ number: Int, _ start: Int) -> String {
    "UID:\(number)-\(start)-\(start + 3_600)@mayors.example\r\n"
  }

  private static func text(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds))
      .formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
  }

  private func uids(_ store: Store) throws -> [String] {
    try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences.map(\.uid)
  }

  @Test(
    "an event that moves is changed, though its UID is another, and the UID announced is listed")
  func moved() throws {
    let store = try fixture.open()
    try store.take(mayors(post(1, day: 10), post(2, day: 11)))
    let report = try store.take(
      mayors(post(1, day: 12), post(2, day: 11)), options: ImportOptions(planLines: 9))
    #expect(
      (report.added, report.changed, report.unchanged, report.removed) == (0, 1, 1, 0))
    #expect(report.lines.map(\.kind) == [.changed])
    #expect(try store.sources()[0].events == 2)
    #expect(
      try uids(store) == [
        "2-1528704000-1528707600@mayors.example", "1-1528790400-1528794000@mayors.example",
      ])
    let back = try store.take(mayors(post(1, day: 10), post(2, day: 11)))
    #expect((back.added, back.changed, back.removed) == (0, 1, 0))
  }

  @Test("two events of one post are two, in one calendar and in two")
  func samePost() throws {
    let store = try fixture.open()
    let report = try store.take(mayors(post(1, day: 10), post(1, day: 11)))
    #expect(report.added == 2)
    let apart = try store.take(
      mayors(post(2, day: 10)) + mayors(post(2, day: 11), name: "Other"), source: "b")
    #expect(apart.added == 2)
    #expect(!apart.diagnostics.map(\.kind).contains(.duplicateUID))
  }

  @Test("an event whose UID looks like a key of ours is another one")
  func sameText() throws {
    let store = try fixture.open()
    let report = try store.take(mayors(post(1, day: 10), event("1@mayors.example")))
    #expect(report.added == 2)
  }

  @Test("a page that moves on removes nothing, whether what it left out is past or ahead")
  func pages() throws {
    let store = try fixture.open()
    func page(_ first: Int) -> String {
      mayors((first..<(first + 30)).map { post($0, day: 4 + $0 / 10, hour: $0 % 10) }.joined())
    }
    #expect(try store.take(page(0)).added == 30)
    // Post 3 is over by then, post 15 lies ahead.
    let later = Date(timeIntervalSince1970: 1_528_100_000)
    let report = try store.take(page(16), at: later)
    #expect((report.reason, report.added, report.removed) == (nil, 16, 0))
    #expect(try store.sources()[0].events == 46)
    #expect(try store.take(page(0), at: later).removed == 0)
    #expect(try store.sources()[0].events == 46)
  }

  @Test("an event that is missing within a page is removed")
  func missingInPage() throws {
    let store = try fixture.open()
    let posts = (0..<30).map { post($0, day: 4 + $0 / 10, hour: $0 % 10) }
    try store.take(mayors(posts.joined()))
    let report = try store.take(
      mayors((posts[0..<12] + posts[13...]).joined() + post(30, day: 7)))
    #expect((report.added, report.removed) == (1, 1))
  }

  @Test("a page without events is held when there were some")
  func emptyPage() throws {
    let store = try fixture.open()
    try store.take(mayors(post(1, day: 10)))
    #expect(try store.take(mayors()).reason == .noEvents(stored: 1))
  }

  @Test("a file that people keep is all that there is, also when it was a page once")
  func file() throws {
    let store = try fixture.open()
    let options = ImportOptions(policy: .file)
    try store.take(mayors(post(1, day: 10), post(2, day: 20)), options: options)
    let report = try store.take(mayors(post(1, day: 10)), options: options)
    #expect(report.removed == 1)
  }

  @Test("a moved event of Date iCal keeps its place")
  func drupal() throws {
    let store = try fixture.open()
    func series(_ position: Int) -> String {
      calendar(
        event("calendar.7.field_date.\(position)@city.example", "RRULE:FREQ=DAILY;COUNT=3\r\n")
      ).replacing("-//Test//EN", with: "-//City//NONSGML Drupal: Date iCal//EN")
    }
    try store.take(series(0))
    let report = try store.take(series(1))
    #expect((report.added, report.changed, report.removed) == (0, 1, 0))
    #expect(
      try uids(store) == Array(repeating: "calendar.7.field_date.1@city.example", count: 3))
  }

  @Test("two slots of one talk in pretalx are two events with one UID")
  func pretalx() throws {
    let store = try fixture.open()
    let body = calendar(event("talk", day: 20), event("talk", day: 21))
      .replacing("-//Test//EN", with: "-//pretalx//host.example//conference")
    #expect(try store.take(body).added == 2)
    #expect(try uids(store) == ["talk", "talk"])
    #expect(try store.take(body + "\r\n").unchanged == 2)
  }

  @Test("what a producer means is what is placed and listed, and it is said; what it wrote is kept")
  func repaired() throws {
    let store = try fixture.open()
    let day =
      "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20180101T000000Z\r\n"
      + "DTSTART;TZID=Europe/Oslo:20180620T000000\r\nDTEND;TZID=Europe/Oslo:20180621T000000\r\n"
      + "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nEND:VEVENT"
    let report = try store.take(
      calendar(day + "\r\n").replacing(
        "-//Test//EN", with: "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN"))
    #expect(report.diagnostics.map(\.kind).contains(.producerHabit))
    let found = try store.occurrences(in: Self.june).occurrences
    #expect(found.map(\.occurrence.isAllDay) == [true])
    #expect(
      try store.contents().filter { $0.contains("VEVENT") }.map { $0.hasSuffix(day) } == [true])
  }

  @Test("a message calls off an event whose UID was another when it was announced")
  func canceled() throws {
    let store = try fixture.open()
    try store.take(mayors(post(1, day: 10)))
    let message = mayors(post(1, day: 12, "SEQUENCE:1\r\n"))
      .replacing("VERSION:2.0", with: "VERSION:2.0\r\nMETHOD:CANCEL")
    #expect(try store.take(message).changed == 1)
    let found = try store.occurrences(in: Self.june).occurrences
    #expect(found.map(\.occurrence.event.status) == [.canceled])
    let back = try store.take(mayors(post(1, day: 13)))
    #expect((back.added, back.changed, back.removed) == (0, 1, 0))
  }

  @Test("what an older Plenary stored under the UIDs announced is known again, uncounted")
  func older() throws {
    let body = mayors(post(1, day: 10), post(2, day: 11))
    let written = try fixture.open()
    try written.take(body)
    try written.close()
    // As they were before producers were known: by the UID.
    let schema = StoreSchema(
      steps: StoreSchema.current.steps + [
        """
        UPDATE import SET reading = replace(reading, '3 ', '2 ');
        UPDATE component SET key_high = id, key_low = id
        """
      ])
    let store = try Store.open(at: fixture.path, options: StoreOptions(), schema: schema)
    let again = try store.take(body)
    #expect((again.added, again.changed, again.unchanged, again.removed) == (0, 0, 2, 0))
    let moved = try store.take(mayors(post(1, day: 12), post(2, day: 11)))
    #expect((moved.added, moved.changed, moved.unchanged, moved.removed) == (0, 1, 1, 0))
  }
}

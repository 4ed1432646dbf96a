// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, over many imports")
struct SteadinessTests {
  private let fixture = StoreFixture()

  @Test("the last good body is not forgotten, however many bad ones come")
  func badBodies() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    for number in 0...ImportRow.kept {
      #expect(try store.take("<html>\(number)</html>").reason == .html)
    }
    #expect(try store.sources()[0].lastApplied == StoreFixture.now)
  }

  @Test("a clock that is set back removes no past event")
  func clock() throws {
    let store = try fixture.open()
    try store.take(calendar(event("past", day: 1), event("1"), event("2")))
    try store.take(calendar(event("1"), event("2")))
    let earlier = StoreFixture.now.addingTimeInterval(-30 * 86_400)
    let report = try store.take(
      calendar(event("1"), event("2"), event("3")), at: earlier)
    #expect(report.removed == 0)
    #expect(try store.sources()[0].events == 4)
  }

  @Test("calendars that change places take their zones with them")
  func calendars() throws {
    let store = try fixture.open()
    func part(_ uid: String, _ zone: String) -> String {
      calendar(
        event(uid).replacing("080000Z", with: "080000").replacing("090000Z", with: "090000"),
        header: "X-WR-TIMEZONE:\(zone)\r\n")
    }
    let (oslo, chicago) = (part("a", "Europe/Oslo"), part("b", "America/Chicago"))
    try store.take(oslo + chicago)
    let report = try store.take(chicago + oslo)
    #expect((report.changed, report.unchanged) == (0, 2))
    let zones = try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences
      .map { "\($0.uid) \($0.calendarZone?.identifier ?? "none")" }
    #expect(zones.sorted() == ["a Europe/Oslo", "b America/Chicago"])
  }

  @Test("a name that two calendars of a body define differently means in each what it defines")
  func definitions() throws {
    let store = try fixture.open()
    try store.take(
      calendar(house("+0100"), zoned("a")) + calendar(house("-0900"), zoned("b")))
    #expect(try starts(store) == ["a 2018-06-20T07:00:00Z", "b 2018-06-20T17:00:00Z"])
  }

  @Test("a name that two sources define differently goes out as two zones")
  func sources() throws {
    let store = try fixture.open()
    try store.take(calendar(house("-0900"), zoned("b")), source: "evil")
    try store.take(calendar(house("+0100"), zoned("a")), source: "good")
    let out = try store.calendar(where: { _, _ in true })
    #expect(out.components.filter { $0.name == "VTIMEZONE" }.count == 2)
    let again = try Store.open(at: fixture.folder + "/again.sqlite")
    try again.take(String(decoding: out.serialized(), as: UTF8.self))
    #expect(try starts(again) == ["a 2018-06-20T07:00:00Z", "b 2018-06-20T17:00:00Z"])
  }

  @Test("a zone that nobody knows goes out with the word that another stands in for it")
  func unknownZone() throws {
    let store = try fixture.open()
    try store.take(calendar(zoned("a")))
    let zone = try #require(
      try store.calendar(where: { _, _ in true }).components.first { $0.name == "VTIMEZONE" })
    #expect(zone.components.allSatisfy { $0.text("COMMENT")?.contains("UTC stands in") == true })
  }

  @Test("an event without a start counts as skipped each time, and as itself once it has one")
  func noStart() throws {
    let store = try fixture.open()
    let broken = event("1").replacing("DTSTART:20180620T080000Z\r\n", with: "")
    var report = try store.take(calendar(broken, event("2")))
    #expect((report.added, report.skipped) == (1, 1))
    report = try store.take(calendar(broken, event("2", title: "Other")))
    #expect((report.added, report.changed, report.unchanged, report.skipped) == (0, 1, 0, 1))
    report = try store.take(calendar(broken, event("1", "SEQUENCE:1\r\n"), event("2")))
    #expect((report.added, report.skipped) == (0, 0))
  }

  @Test("an event that comes back is listed among what is added")
  func revived() throws {
    let store = try fixture.open()
    let all = calendar(event("1"), event("2"), event("3"))
    try store.take(all)
    try store.take(calendar(event("1"), event("2")))
    let report = try store.take(all, options: ImportOptions(planLines: 9))
    #expect(report.lines.map { "\($0.kind) \($0.key.uid)" } == ["added 3"])
  }

  @Test("a rollback is reported only where it stands, in any order of the body")
  func rollbacks() throws {
    let versions = [event("1", title: "Low", "SEQUENCE:0\r\n"), event("1", "SEQUENCE:1\r\n")]
    for order in [versions, versions.reversed()] {
      let store = try Store.open(at: "\(fixture.folder)/\(UUID()).sqlite")
      try store.take(calendar(event("1", "SEQUENCE:1\r\n")))
      let report = try store.take(calendar(order[0], order[1]))
      #expect(!report.diagnostics.map(\.kind).contains(.rollback))
    }
  }

  private func house(_ offset: String) -> String {
    "BEGIN:VTIMEZONE\r\nTZID:House Time\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
      + "TZOFFSETFROM:\(offset)\r\nTZOFFSETTO:\(offset)\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
  }

  private func zoned(_ uid: String) -> String {
    event(uid).replacing(
      "DTSTART:20180620T080000Z", with: "DTSTART;TZID=House Time:20180620T080000"
    ).replacing("DTEND:20180620T090000Z", with: "DTEND;TZID=House Time:20180620T090000")
  }

  private func starts(_ store: Store) throws -> [String] {
    try store.occurrences(in: .distantPast..<(.distantFuture)).occurrences
      .map { "\($0.uid) \(TimeZoneRules.utc.rfc3339($0.occurrence.start))" }.sorted()
  }
}

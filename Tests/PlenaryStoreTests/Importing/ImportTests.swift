// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, importing")
struct ImportTests {
  private let fixture = StoreFixture()

  @Test("events are added, changed and removed, and the report counts them")
  func counts() throws {
    let store = try fixture.open()
    let first = try store.take(calendar(event("1"), event("2"), event("3"), event("4")))
    #expect((first.added, first.changed, first.unchanged, first.removed) == (4, 0, 0, 0))
    #expect(first.isComplete)
    #expect(first.producer == "-//Test//EN")
    let second = try store.take(
      calendar(event("1"), event("2", title: "Other"), event("3"), event("5")))
    #expect((second.added, second.changed, second.unchanged, second.removed) == (1, 1, 2, 1))
    #expect(try store.sources().map(\.events) == [4])
  }

  @Test("the same body again changes nothing, however often, and is reported alike")
  func same() throws {
    let store = try fixture.open()
    let body = calendar(event("1"), event("1", title: "Twice"), "SUMMARY no colon\r\n")
    let first = try store.take(body)
    let contents = try store.contents()
    for _ in 0..<3 {
      let again = try store.take(body)
      #expect((again.added, again.changed, again.unchanged, again.removed) == (0, 0, 1, 0))
      #expect(again.diagnostics == first.diagnostics)
      #expect(try store.contents() == contents)
    }
  }

  @Test("a body of which only DTSTAMP, folds and line ends differ changes nothing")
  func stamped() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1"), event("2")))
    let contents = try store.contents()
    let body = calendar(event("1"), event("2"))
      .replacing("DTSTAMP:2018", with: "DTSTAMP:2026").replacing("\r\n", with: "\n")
      .replacing("SUMMARY:Title", with: "SUMMARY:Ti\n tle")
    let report = try store.take(body)
    #expect((report.changed, report.unchanged) == (0, 2))
    #expect(try store.contents() == contents)
  }

  @Test("what a body has twice is reported again when only its DTSTAMP is another")
  func stampedTwice() throws {
    let store = try fixture.open()
    let body = calendar(event("1"), event("2"), event("1"))
    let first = try store.take(body)
    let again = try store.take(body.replacing("DTSTAMP:2018", with: "DTSTAMP:2026"))
    #expect((again.added, again.changed, again.unchanged) == (0, 0, 2))
    #expect(first.diagnostics.map(\.kind) == [.duplicateUID])
    #expect(again.diagnostics == first.diagnostics)
  }

  @Test("a body of which much changed is merged like one of which little did", arguments: [1, 30])
  func muchChanged(changed: Int) throws {
    let store = try fixture.open()
    let long = String(repeating: "x", count: 200_000)
    func body(_ changed: Int) -> String {
      calendar(
        (1...40).map { event("\($0)", title: $0 <= changed ? "New" : "Old", "X-A:\(long)\r\n") }
          .joined())
    }
    try store.take(body(0))
    let counts = Counts()
    let report = try store.take(body(changed), options: ImportOptions(progress: counts.append))
    #expect(
      (report.added, report.changed, report.unchanged, report.removed)
        == (0, changed, 40 - changed, 0))
    #expect(counts.all == Array(1...40))
    #expect(try store.contents().count { $0.contains("SUMMARY:New") } == changed)
  }

  @Test("a source touches only its own events")
  func ownEvents() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1"), event("2")), source: "a")
    let before = try store.contents()
    let report = try store.take(calendar(event("1", title: "Hijacked")), source: "b")
    #expect((report.added, report.changed, report.removed) == (1, 0, 0))
    #expect(try store.contents().filter { $0.hasPrefix("a ") } == before)
  }

  @Test("of two versions in one body the higher SEQUENCE stands, and the duplicate is reported")
  func duplicates() throws {
    let high = event("1", title: "High", "SEQUENCE:2\r\n")
    let low = event("1", title: "Low", "SEQUENCE:1\r\n")
    for body in [calendar(high, low), calendar(low, high)] {
      let store = try Store.open(
        at: "\(fixture.folder)/\(UUID().uuidString).sqlite", options: StoreOptions())
      let report = try store.take(body)
      #expect(report.added == 1)
      #expect(report.diagnostics.map(\.kind).contains(.duplicateUID))
      #expect(try store.contents().map { $0.contains("High") } == [true])
    }
  }

  @Test("a stored version that a body has beside an older one stays as it is")
  func restored() throws {
    let store = try fixture.open()
    let standing = event("1", title: "Standing", "SEQUENCE:2\r\n")
    try store.take(calendar(standing))
    let contents = try store.contents()
    let report = try store.take(calendar(event("1", title: "Old", "SEQUENCE:1\r\n"), standing))
    #expect((report.changed, report.unchanged) == (0, 1))
    #expect(try store.contents() == contents)
  }

  @Test("a lower SEQUENCE is applied and reported as a rollback")
  func rollback() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", "SEQUENCE:3\r\n")))
    let report = try store.take(calendar(event("1", title: "Back", "SEQUENCE:2\r\n")))
    #expect(report.changed == 1)
    #expect(report.diagnostics.map(\.kind) == [.rollback])
    #expect(report.isComplete)
  }

  @Test("a past event that the body shows no longer stays")
  func past() throws {
    let store = try fixture.open()
    try store.take(calendar(event("past", day: 1), event("1"), event("2")))
    let report = try store.take(calendar(event("1"), event("2")))
    #expect(report.removed == 0)
    #expect(try store.sources()[0].events == 3)
  }

  @Test("an event that was removed and comes back is added")
  func back() throws {
    let store = try fixture.open()
    let all = calendar(event("1"), event("2"), event("3"))
    try store.take(all)
    #expect(try store.take(calendar(event("1"), event("2"))).removed == 1)
    #expect(try store.sources()[0].events == 2)
    #expect(try store.take(all).added == 1)
    #expect(try store.sources()[0].events == 3)
  }

  @Test("an event without a UID is the same one the next time")
  func noUID() throws {
    let store = try fixture.open()
    let body = calendar(event("x").replacing("UID:x\r\n", with: ""))
    #expect(try store.take(body).added == 1)
    let report = try store.take(body.replacing("DTSTAMP:2018", with: "DTSTAMP:2019"))
    #expect((report.added, report.unchanged, report.removed) == (0, 1, 0))
  }

  @Test("what is no event is kept as written, and follows the body without being counted")
  func others() throws {
    let store = try fixture.open()
    let todo = "BEGIN:VTODO\r\nUID:1\r\nSUMMARY:Do\r\nEND:VTODO\r\n"
    let custom = "BEGIN:X-PLAN\r\nX-A;B=c:d\r\nBEGIN:X-IN\r\nX-E:f\r\nEND:X-IN\r\nEND:X-PLAN\r\n"
    let report = try store.take(calendar(todo, event("1"), custom))
    #expect(report.added == 1)
    let contents = try store.contents().joined()
    #expect(contents.contains(todo.dropLast(2)))
    #expect(contents.contains(custom.dropLast(2)))
    #expect(try store.take(calendar(event("1"))).removed == 0)
    #expect(try store.contents().count { $0.contains("VTODO") && $0.contains(" shown BEGIN") } == 0)
  }

  @Test("a component that breaks a limit is skipped, the rest is applied")
  func limits() throws {
    let store = try fixture.open()
    var options = ImportOptions()
    options.limits.properties = 5
    let report = try store.take(
      calendar(event("1"), event("2", "X-A:1\r\nX-B:2\r\nX-C:3\r\n")), options: options)
    #expect(report.added == 1)
    #expect(report.skipped == 1)
    #expect(!report.isComplete)
    #expect(report.diagnostics.contains { $0.kind == .limitProperties && $0.severity == .error })
  }

  @Test("plan lines say what changes, one for each event")
  func lines() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1"), event("2"), event("3"), event("4")))
    let report = try store.take(
      calendar(
        event("1"), event("2", title: "Other"), event("3"), event("5"), event("5", title: "B")),
      options: ImportOptions(planLines: 10))
    #expect(report.lines.map(\.kind) == [.changed, .added, .removed])
    #expect(report.lines.map(\.key.uid) == ["2", "5", "4"])
    #expect(
      report.lines[0].changes
        == [PlanLine.Change(property: "SUMMARY", before: "Title", after: "Other")])
  }

  @Test("an unknown zone is reported once, not once an event")
  func zones() throws {
    let store = try fixture.open()
    func zoned(_ uid: String) -> String {
      event(uid).replacing(
        "DTSTART:20180620T080000Z", with: "DTSTART;TZID=Nowhere/Atlantis:20180620T080000")
    }
    let report = try store.take(calendar(zoned("1"), zoned("2"), zoned("3")))
    #expect(report.diagnostics.count { $0.message.contains("Nowhere/Atlantis") } == 1)
  }

  @Test("zones are found although they stand behind the events")
  func zonesBehind() throws {
    let store = try fixture.open()
    let zone =
      "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
      + "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    let body = calendar(
      event("1").replacing("DTSTART:20180620T080000Z", with: "DTSTART;TZID=Mine:20180620T110000"),
      zone)
    try store.take(body)
    let june =
      Date(timeIntervalSince1970: 1_527_811_200)..<Date(timeIntervalSince1970: 1_530_403_200)
    let start = try store.occurrences(in: june).occurrences.first?.occurrence.start
    #expect(start == (try Date("2018-06-20T08:00:00Z", strategy: .iso8601)))
  }

  @Test("a source needs a visible name", arguments: ["", "a\nb", "a\u{1B}[31m"])
  func names(name: String) throws {
    let store = try fixture.open()
    #expect {
      try store.take(calendar(event("1")), source: name)
    } throws: { ($0 as? StoreError)?.code == .badSource }
  }

  @Test("a body that cannot be read changes nothing and is named")
  func unreadable() throws {
    let store = try fixture.open()
    #expect {
      try store.importCalendar(
        source: "a", from: .file(fixture.folder + "/none.ics"), now: StoreFixture.now)
    } throws: { error in
      let error = error as? StoreError
      return error?.code == .unreadable && error?.message.contains("none.ics") == true
    }
    #expect(try store.sources().isEmpty)
  }

  @Test("progress is told after each component, in order")
  func progress() throws {
    let store = try fixture.open()
    let counts = Counts()
    try store.take(
      calendar(event("1"), event("2")), options: ImportOptions(progress: { counts.append($0) }))
    #expect(counts.all == [1, 2])
  }
}

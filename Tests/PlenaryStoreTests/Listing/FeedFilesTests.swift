// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, feeds kept as files")
struct FeedFilesTests {
  private let fixture = StoreFixture()

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(fixture.folder)/\(name)"))
  }

  private func sync(_ store: Store, _ files: String...) throws -> [String] {
    let (reports, failures) = try store.syncFiles(in: fixture.folder, files, now: StoreFixture.now)
    return reports.map { "\($0.source) +\($0.added) ~\($0.changed) -\($0.removed)" }
      + failures.map(\.code.rawValue)
  }

  @Test("a file is a source, followed when it changes, also when it loses events")
  func follows() throws {
    let store = try fixture.open()
    try write(calendar((1...10).map { event("\($0)", day: $0) }.joined()), "uscm.ics")
    #expect(try sync(store, "uscm.ics") == ["uscm +10 ~0 -0"])
    #expect(try sync(store, "uscm.ics") == ["uscm +0 ~0 -0"])
    try write(calendar(event("1", day: 1, title: "New")), "uscm.ics")
    #expect(try sync(store, "uscm.ics") == ["uscm +0 ~1 -9"])
    #expect(try store.sources().map(\.events) == [1])
  }

  @Test("a store made anew from the files lists the same")
  func same() throws {
    try write(calendar((1...10).map { event("\($0)", day: $0) }.joined()), "a.ics")
    let old = try fixture.open()
    _ = try sync(old, "a.ics")
    try write(calendar((5...6).map { event("\($0)", day: $0) }.joined()), "a.ics")
    _ = try sync(old, "a.ics")
    let new = try Store.open(at: fixture.folder + "/new.sqlite")
    _ = try sync(new, "a.ics")
    let all = Date(timeIntervalSince1970: 0)..<Date(timeIntervalSince1970: 4e9)
    #expect(
      try old.occurrences(in: all).occurrences.map(\.uid)
        == new.occurrences(in: all).occurrences.map(\.uid))
  }

  @Test("a file that is gone takes its events off the lists, and brings them back")
  func gone() throws {
    let store = try fixture.open()
    try write(calendar(event("1")), "a.ics")
    _ = try sync(store, "a.ics")
    #expect(try sync(store) == [])
    let all = Date(timeIntervalSince1970: 0)..<Date(timeIntervalSince1970: 4e9)
    #expect(try store.occurrences(in: all).occurrences.isEmpty)
    _ = try sync(store, "a.ics")
    #expect(try store.occurrences(in: all).occurrences.count == 1)
  }

  @Test("a file that is cut off changes nothing")
  func truncated() throws {
    let store = try fixture.open()
    try write(calendar(event("1")), "a.ics")
    _ = try sync(store, "a.ics")
    let contents = try store.contents()
    try write(String(calendar(event("2")).dropLast(5)), "a.ics")
    _ = try sync(store, "a.ics")
    #expect(try store.contents() == contents)
  }

  @Test("a file that comes back cut off has what it held listed again")
  func backBroken() throws {
    let store = try fixture.open()
    try write(calendar(event("1")), "a.ics")
    _ = try sync(store, "a.ics")
    _ = try sync(store)
    try write(String(calendar(event("1")).dropLast(5)), "a.ics")
    _ = try sync(store, "a.ics")
    let all = Date(timeIntervalSince1970: 0)..<Date(timeIntervalSince1970: 4e9)
    #expect(try store.occurrences(in: all).occurrences.map(\.uid) == ["1"])
  }

  @Test("a file with METHOD:REQUEST is all that its source shows")
  func request() throws {
    let store = try fixture.open()
    let header = "METHOD:REQUEST\r\n"
    try write(calendar(event("1"), event("2"), header: header), "a.ics")
    _ = try sync(store, "a.ics")
    try write(calendar(event("1"), header: header), "a.ics")
    #expect(try sync(store, "a.ics") == ["a +0 ~0 -1"])
  }

  @Test("the name of a file that is gone is free for imports")
  func freeName() throws {
    let store = try fixture.open()
    try write(calendar(event("1")), "a.ics")
    _ = try sync(store, "a.ics")
    _ = try sync(store)
    let report = try store.take(calendar(event("1"), event("2")), source: "a")
    #expect((report.added, report.unchanged) == (1, 1))
    #expect(try store.sources().map(\.kind) == [.imported])
  }

  @Test("a name belongs to a file or to imports, never to both")
  func names() throws {
    let store = try fixture.open()
    try write(calendar(event("1")), "a.ics")
    try store.take(calendar(event("2")), source: "a")
    #expect(try sync(store, "a.ics") == ["bad-source"])
    try write(calendar(event("1")), "b.ics")
    _ = try sync(store, "b.ics")
    #expect {
      try store.take(calendar(event("2")), source: "b")
    } throws: { ($0 as? StoreError)?.code == .badSource }
  }
}

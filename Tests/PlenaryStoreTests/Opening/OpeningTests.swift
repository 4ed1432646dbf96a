// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, opening")
struct OpeningTests {
  private let fixture = StoreFixture()

  private let nextSchema = StoreSchema(
    steps: StoreSchema.current.steps + ["ALTER TABLE source ADD COLUMN note TEXT"])

  @Test("a store keeps what it was given when it is opened again")
  func reopen() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    let contents = try store.contents()
    try store.close()
    #expect(try fixture.open().contents() == contents)
  }

  @Test("a store of an older version is brought up to date and keeps what it has")
  func older() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    let contents = try store.contents()
    try store.close()
    let next = try Store.open(at: fixture.path, options: StoreOptions(), schema: nextSchema)
    #expect(try next.contents() == contents)
    let report = try next.take(calendar(event("1"), event("2")))
    #expect((report.added, report.unchanged) == (1, 1))
  }

  @Test("every older version is brought up to date", arguments: 1..<StoreSchema.current.version)
  func everyVersion(version: Int) throws {
    let old = try Store.open(
      at: fixture.path, options: StoreOptions(),
      schema: StoreSchema(steps: Array(StoreSchema.current.steps.prefix(version))))
    try old.close()
    let store = try fixture.open()
    #expect(try store.take(calendar(event("1"))).added == 1)
    #expect(try store.sources().map(\.events) == [1])
  }

  @Test("a reader opens and lists while another program imports")
  func readerBesideWriter() throws {
    let writer = try fixture.open()
    try writer.take(calendar(event("1")))
    let (fixture, seen) = (fixture, Counts())
    let options = ImportOptions(progress: { _ in
      guard
        let reader = try? fixture.open(StoreOptions(mode: .automatic, busyTimeout: 0)),
        let (reports, failures) = try? reader.syncFiles(
          in: fixture.folder, ["none.ics"], now: StoreFixture.now),
        reports.isEmpty, failures.count == 1, let events = try? reader.sources().map(\.events)
      else { return }
      seen.append(events[0])
    })
    try writer.take(calendar(event("1"), event("2")), options: options)
    #expect(seen.all == [1, 1])
  }

  @Test("a store of an older version is read without being changed")
  func olderReadOnly() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    try store.close()
    let before = try Data(contentsOf: URL(filePath: fixture.path))
    let next = try Store.open(
      at: fixture.path, options: StoreOptions(mode: .readOnly), schema: nextSchema)
    #expect(try next.sources().map(\.events) == [1])
    #expect(try Data(contentsOf: URL(filePath: fixture.path)) == before)
  }

  @Test(
    "a store of a newer version is refused by name",
    arguments: [StoreOptions.Mode.readWrite, .readOnly, .automatic])
  func newer(mode: StoreOptions.Mode) throws {
    let next = try Store.open(at: fixture.path, options: StoreOptions(), schema: nextSchema)
    try next.close()
    let before = try Data(contentsOf: URL(filePath: fixture.path))
    #expect {
      try fixture.open(StoreOptions(mode: mode))
    } throws: { error in
      let error = error as? StoreError
      return error?.code == .newerVersion
        && error?.message.contains("version \(nextSchema.version)") == true
        && error?.message.contains(fixture.path) == true
    }
    #expect(try Data(contentsOf: URL(filePath: fixture.path)) == before)
  }

  @Test(
    "a file of another program is refused and left as it is",
    arguments: ["hello", "SQLite format 3\u{0}"])
  func foreign(text: String) throws {
    let path = fixture.folder + "/other.sqlite"
    let bytes = Data(text.utf8) + Data(count: 100)
    try bytes.write(to: URL(filePath: path))
    #expect {
      try Store.open(at: path)
    } throws: { ($0 as? StoreError).map { [.foreign, .corrupt].contains($0.code) } ?? false }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test("a damaged store is named, not trusted")
  func damaged() throws {
    let store = try fixture.open()
    try store.take(calendar((1...2_000).map { event("\($0)") }.joined()))
    try store.close()
    var bytes = try Data(contentsOf: URL(filePath: fixture.path))
    for index in stride(from: 20_000, to: bytes.count, by: 7) { bytes[index] ^= 0x5A }
    try bytes.write(to: URL(filePath: fixture.path))
    #expect {
      _ = try fixture.open().contents().count
    } throws: { ($0 as? StoreError).map { [.corrupt, .foreign].contains($0.code) } ?? false }
  }

  @Test("reading without a store leaves no file and shows nothing")
  func readOnlyMissing() throws {
    let store = try fixture.open(StoreOptions(mode: .readOnly))
    #expect(try store.sources().isEmpty)
    #expect(!store.isPersistent)
    #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/.plenary"))
  }

  @Test("reading leaves no file beside the store")
  func readOnlyFiles() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    try store.close()
    let files = fixture.files
    let reading = try fixture.open(StoreOptions(mode: .readOnly))
    #expect(try reading.sources().map(\.events) == [1])
    #expect(fixture.files == files)
    #expect {
      try reading.take(calendar(event("2")))
    } throws: { ($0 as? StoreError)?.code == .readOnly }
  }

  @Test("reading sees what another connection committed and has not written back")
  func readOnlyLog() throws {
    let writing = try fixture.open()
    try writing.take(calendar(event("1")))
    let reading = try fixture.open(StoreOptions(mode: .readOnly))
    #expect(try reading.sources().map(\.events) == [1])
    try writing.close()
  }

  @Test("a path with blanks and signs opens")
  func path() throws {
    let path = fixture.folder + "/a b?c#d%41/plenary.sqlite"
    let store = try Store.open(at: path)
    try store.take(calendar(event("1")))
    try store.close()
    let reading = try Store.open(at: path, options: StoreOptions(mode: .readOnly))
    #expect(try reading.sources().map(\.events) == [1])
  }
}

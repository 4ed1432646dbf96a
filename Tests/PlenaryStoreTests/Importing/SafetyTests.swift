// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Synchronization
import Testing

@testable import PlenaryStore

#if canImport(Glibc)
import Glibc
#endif

@Suite("Store, when something goes wrong")
struct SafetyTests {
  private let fixture = StoreFixture()

  private static let old = calendar((1...50).map { event("\($0)") }.joined())
  private static let new = calendar(
    (1...60).map { event("\($0)", title: $0 % 2 == 0 ? "New" : "Title") }.joined())

  @Test("a process that is killed while it imports leaves the old state", arguments: [1, 30, 60])
  func killed(after components: Int) async throws {
    let store = try fixture.open()
    try store.take(Self.old)
    let contents = try store.contents()
    try store.close()
    let path = fixture.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, components = components as Int] in
      let store = try Store.open(at: path)
      try store.take(
        Self.new,
        options: ImportOptions(progress: { count in
          if count == components { kill(getpid(), SIGKILL) }
        }))
    }
    let after = try fixture.open()
    #expect(try after.contents() == contents)
    let report = try after.take(Self.new)
    #expect((report.added, report.changed) == (10, 25))
  }

  @Test("a process that is killed after it imported leaves the new state")
  func killedLater() async throws {
    let path = fixture.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try Store.open(at: path)
      try store.take(Self.old)
      kill(getpid(), SIGKILL)
    }
    #expect(try fixture.open().sources().map(\.events) == [50])
  }

  @Test("a writer waits for another one a little, then says that the store is busy")
  func busy() throws {
    let first = try fixture.open()
    let second = try fixture.open(StoreOptions(busyTimeout: 0.05))
    let code = Mutex<StoreError.Code?>(nil)
    try first.take(
      Self.old,
      options: ImportOptions(progress: { count in
        guard count == 1 else { return }
        do {
          try second.take(calendar(event("x")), source: "b")
        } catch {
          code.withLock { $0 = (error as? StoreError)?.code }
        }
      }))
    #expect(code.withLock { $0 } == .busy)
    #expect(try first.sources().map(\.name) == ["a"])
    #expect(try second.take(calendar(event("x")), source: "b").added == 1)
  }

  @Test("two writers at once both get their turn")
  func patience() async throws {
    let fixture = fixture
    try fixture.open().close()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for source in ["a", "b", "c"] {
        group.addTask { try fixture.open().take(Self.old, source: source) }
      }
      try await group.waitForAll()
    }
    #expect(try fixture.open().sources().map(\.events) == [50, 50, 50])
  }

  @Test("two programs that make the store at once agree")
  func made() async throws {
    for round in 0..<5 {
      let path = fixture.folder + "/\(round)/plenary.sqlite"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for source in ["a", "b"] {
          group.addTask { try Store.open(at: path).take(Self.old, source: source) }
        }
        try await group.waitForAll()
      }
      #expect(try Store.open(at: path).sources().count == 2)
    }
  }

  @Test("a full disk is named and loses nothing")
  func full() throws {
    let store = try fixture.open(StoreOptions(pageLimit: 40))
    try store.take(Self.old)
    let contents = try store.contents()
    let large = calendar((1...5_000).map { event("\($0)") }.joined())
    #expect {
      try store.take(large)
    } throws: { error in
      (error as? StoreError)?.code == .diskFull
        && (error as? StoreError)?.message.contains("is full") == true
    }
    #expect(try store.contents() == contents)
    #expect(try store.take(Self.new).changed == 25)
    try store.close()
    let roomy = try fixture.open()
    #expect(try roomy.take(large).added == 4_940)
  }

  @Test("a dry run says what would be done and writes nothing")
  func dryRun() throws {
    let dry = ImportOptions(isDryRun: true, planLines: 100)
    let none = try fixture.open(StoreOptions(mode: .readOnly))
    let first = try none.take(Self.old, options: dry)
    #expect((first.added, first.lines.count) == (50, 50))
    #expect(fixture.files.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder).isEmpty)

    let store = try fixture.open()
    try store.take(Self.old)
    try store.close()
    let before = try Data(contentsOf: URL(filePath: fixture.path))
    let files = fixture.files
    let reading = try fixture.open(StoreOptions(mode: .readOnly))
    let second = try reading.take(Self.new, options: dry)
    #expect((second.added, second.changed, second.unchanged) == (10, 25, 25))
    #expect(try reading.take("<html>", options: dry).reason == .html)
    #expect(try Data(contentsOf: URL(filePath: fixture.path)) == before)
    #expect(fixture.files == files)
  }

  @Test("a dry run says what the import then does")
  func dryRunAgrees() throws {
    let store = try fixture.open()
    try store.take(Self.old)
    let planned = try store.take(Self.new, options: ImportOptions(isDryRun: true, planLines: 100))
    let done = try store.take(Self.new, options: ImportOptions(planLines: 100))
    #expect(planned == done)
  }
}

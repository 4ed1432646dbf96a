// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

#if canImport(Glibc)
import Glibc
#endif

/// Each in a process of its own, which gives up the right to write everywhere.
@Suite("Store, where nothing can be written")
struct UnwritableTests {
  private static func lock(_ folder: String) throws {
    let files = FileManager.default
    for path in [folder + "/.plenary", folder] where files.fileExists(atPath: path) {
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    }
    let nobody: uid_t = 65_534
    if geteuid() == 0, setuid(nobody) != 0 { throw POSIXError(.EPERM) }
  }

  private static func unlock(_ fixture: StoreFixture) {
    for path in [fixture.folder, fixture.folder + "/.plenary"] {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
  }

  @Test("events are listed from a folder that is read-only, and feeds brought up to date in memory")
  func automatic() async throws {
    let fixture = StoreFixture()
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    try store.close()
    let folder = fixture.folder
    let path = fixture.path
    await #expect(processExitsWith: .success) {
      [folder = folder as String, path = path as String] in
      try Self.lock(folder)
      let store = try Store.open(at: path, options: StoreOptions(mode: .automatic))
      #expect(!store.isPersistent)
      #expect(try store.sources().map(\.events) == [1])
      #expect(try store.take(calendar(event("1")), source: "b").added == 1)
      #expect(try store.sources().map(\.events) == [1, 1])
    }
    Self.unlock(fixture)
    #expect(try fixture.open().sources().map(\.events) == [1])
  }

  @Test("writing to a folder that is read-only fails with a sentence", arguments: [true, false])
  func writing(exists: Bool) async throws {
    let fixture = StoreFixture()
    if exists { try fixture.open().close() }
    let folder = fixture.folder
    let path = fixture.path
    await #expect(processExitsWith: .success) {
      [folder = folder as String, path = path as String] in
      try Self.lock(folder)
      #expect {
        try Store.open(at: path)
      } throws: { error in
        (error as? StoreError)?.code == .readOnly
          && (error as? StoreError)?.message.contains("cannot be written") == true
      }
    }
    Self.unlock(fixture)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Body, read more than once")
struct StableBodyTests {
  private let fixture = StoreFixture()
  private var file: String { fixture.folder + "/body.ics" }

  private func write(_ text: String) throws {
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  @Test("a file that becomes another while it is imported changes nothing")
  func swapped() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1")))
    let before = try store.contents()
    try write(calendar(event("1"), event("2"), event("3")))
    let (path, other) = (file, String(repeating: calendar(event("9")), count: 50))
    let options = ImportOptions(progress: { _ in
      try? other.write(toFile: path, atomically: true, encoding: .utf8)
    })
    #expect {
      try store.importCalendar(
        source: "a", from: .file(file), now: StoreFixture.now, options: options)
    } throws: { ($0 as? StoreError)?.code == .unreadable }
    #expect(try store.contents() == before)
  }

  @Test("what can be read only once is imported whole, and no copy of it stays")
  func pipe() throws {
    let store = try fixture.open()
    let pipe = fixture.folder + "/pipe"
    let make = Process()
    make.executableURL = URL(filePath: "/usr/bin/mkfifo")
    make.arguments = [pipe]
    try make.run()
    make.waitUntilExit()
    let events = (1...2_000).map { event("\($0)") }.joined()
    let writer = Thread {
      let file = FileHandle(forWritingAtPath: pipe)
      try? file?.write(contentsOf: Data(calendar(events).utf8))
      try? file?.close()
    }
    writer.start()
    let report = try store.importCalendar(
      source: "a", from: .file(pipe), now: StoreFixture.now)
    #expect(report.reason == nil)
    #expect(report.added == 2_000)
  }

  @Test("the same bytes are read again when a limit was raised, and not otherwise")
  func limits() throws {
    let store = try fixture.open()
    let body = calendar(event("1"), event("2", "X-A:1\r\nX-B:2\r\nX-C:3\r\n"))
    var strict = ImportOptions()
    strict.limits.properties = 5
    #expect(try store.take(body, options: strict).skipped == 1)
    #expect(try store.take(body, options: strict).skipped == 1)
    let report = try store.take(body)
    #expect((report.added, report.unchanged, report.skipped) == (1, 1, 0))
  }
}

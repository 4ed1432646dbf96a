// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Plenary

@Suite("Damaged files")
struct DamagedFilesTests {
  private static let forum = "gpm-stavanger-2017"
  private static func bytes() throws -> [UInt8] {
    let folder = WorkspaceFolder(path: ShippedWorkspaceTests.directory, limits: FileLimits())
    return try #require(try folder.contents(of: "forums/\(forum)/forum.yaml"))
  }

  /// Reads a forum's file in a workspace that has nothing else.
  private func read(_ bytes: [UInt8]) throws -> WorkspaceReading {
    let workspace = try TemporaryWorkspace(["plenary.yaml": "title: T\nuid_domain: t.example\n"])
    try workspace.write(Data(bytes), to: "forums/f/forum.yaml")
    return try workspace.load()
  }

  @Test("a file that was cut anywhere is read as far as it goes, or refused with a place")
  func cut() throws {
    let bytes = try Self.bytes()
    for count in stride(from: 0, to: bytes.count, by: 61) {
      let reading = try read(Array(bytes[..<count]))
      #expect(!reading.workspace.forums.isEmpty || !reading.findings.isEmpty || count < 1_000)
    }
  }

  @Test("bytes changed at random never stop the reading", arguments: [1, 2, 3] as [UInt64])
  func changed(seed: UInt64) throws {
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    let original = try Self.bytes()
    let awkward = Array("\u{0}\t\n :,[]{}#&*!|>'\"%@`-?~é".utf8)
    for _ in 0..<100 {
      var bytes = original
      for _ in 0...random.number(below: 8) {
        let at = random.number(below: bytes.count)
        switch random.number(below: 3) {
        case 0: bytes[at] = awkward[random.number(below: awkward.count)]
        case 1: bytes.insert(awkward[random.number(below: awkward.count)], at: at)
        default: bytes.remove(at: at)
        }
      }
      let reading = try read(bytes)
      #expect(!reading.workspace.forums.isEmpty || !reading.findings.isEmpty)
    }
  }
}

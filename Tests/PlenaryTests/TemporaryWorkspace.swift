// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import Plenary

/// A workspace in a temporary folder, gone when the value is.
final class TemporaryWorkspace {
  let directory: String

  init(_ files: [String: String]) throws {
    directory = FileManager.default.temporaryDirectory.path + "/plenary-" + UUID().uuidString
    for (path, text) in files { try write(Data(text.utf8), to: path) }
  }

  convenience init(_ files: [WorkspaceTemplate.File]) throws {
    try self.init(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }))
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func write(_ data: Data, to path: String) throws {
    let url = URL(filePath: directory + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func load(_ forums: Workspace.Forums = .all) throws -> WorkspaceReading {
    try Workspace.load(at: directory, forums: forums)
  }

  /// A workspace with one forum `f`, one network and two cities.
  static func withForum(
    _ forum: String, schedule: String = "schedule: []\n"
  ) throws -> TemporaryWorkspace {
    try TemporaryWorkspace([
      "plenary.yaml": "title: Test\nuid_domain: test.example\ntimezone: UTC\n",
      "networks.yaml": "networks:\n  icorn: {name: Cities of Refuge, abbreviation: ICORN}\n",
      "cities.yaml": """
      sources: {report: https://example.org/}
      cities:
        stavanger: {name: Stavanger, timezone: Europe/Oslo, networks: {icorn: report}}
        leicester: {name: Leicester, timezone: Europe/London}
      """,
      "forums/f/forum.yaml": forum,
      "forums/f/schedule.yaml": schedule,
    ])
  }
}

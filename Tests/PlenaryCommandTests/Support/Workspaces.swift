// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension TemporaryFolder {
  /// The folder `Calendars` of this repository.
  private static let shippedPath: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/Calendars"
  }()

  /// A copy of the workspace that ships, without anything that was made from it.
  static func shipped() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: shippedPath) where !name.hasPrefix(".") {
      try manager.copyItem(atPath: shippedPath + "/" + name, toPath: folder.path + "/" + name)
    }
    return folder
  }

  /// A workspace with nothing in it but what it must have.
  static func empty() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: Test\nuid_domain: test.example\ntimezone: UTC\n", to: "plenary.yaml")
    return folder
  }

  /// The titles of a source's events, in their order.
  func titles(of source: String) throws -> [String] {
    let run = try plenary(
      "events", "--source", source, "--from", "2000-01-01", "--to", "2100-01-01", "--format",
      "json")
    return try run.json([EventDocument].self).map(\.title)
  }
}

/// What `events --format json` gives of an occurrence.
struct EventDocument: Decodable, Equatable {
  let source: String
  let uid: String
  let recurrenceID: String?
  let title: String
  let start: String
  let end: String
  let timeZone: String?
  let allDay: Bool
  let city: String?
  let networks: [String]
}

/// What `import --json` gives.
struct ImportDocument: Decodable, Equatable {
  struct Diagnostic: Decodable, Equatable {
    let severity: String
    let kind: String
    let line: Int
    let message: String
  }

  let source: String
  let added: Int
  let changed: Int
  let unchanged: Int
  let removed: Int
  let held: Int
  let reason: String?
  let diagnostics: [Diagnostic]

  var counts: [Int] { [added, changed, unchanged, removed, held] }
}

/// What `check --json` gives of a finding.
struct FindingDocument: Decodable, Equatable {
  let file: String
  let line: Int
  let column: Int
  let severity: String
  let rule: String
  let message: String
}

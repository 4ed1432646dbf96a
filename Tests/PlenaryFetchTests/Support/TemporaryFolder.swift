// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A new folder, to be removed by who made it.
struct TemporaryFolder {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  func url(_ name: String) -> URL { root.appending(path: name) }
  func path(_ name: String) -> String { url(name).path() }
  /// The names of what is in it.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path())
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Plenary

/// Writes files that must not exist yet: all of them or none.
enum NewFiles {
  /// - Parameter kept: Files that stay as they are when they are there already.
  /// - Throws: `cannotWrite` when a file is there already or cannot be written; what was written goes again.
  static func write(
    _ files: [WorkspaceTemplate.File], into folder: String, keeping kept: Set<String> = []
  ) throws(CommandError) {
    let manager = FileManager.default
    let files = files.filter {
      !kept.contains($0.path) || !manager.fileExists(atPath: "\(folder)/\($0.path)")
    }
    for file in files where manager.fileExists(atPath: "\(folder)/\(file.path)") {
      throw CommandError(
        .cannotWrite, "\(folder)/\(file.path) is there already. Nothing was changed.")
    }
    var written: [String] = []
    do {
      for file in files {
        let path = "\(folder)/\(file.path)"
        try manager.createDirectory(
          at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: URL(filePath: path), options: .atomic)
        written.append(path)
      }
    } catch {
      for path in written { try? manager.removeItem(atPath: path) }
      throw CommandError(
        .cannotWrite,
        "\(folder) cannot be written: \(SystemReason.of(error)). Nothing was left there.")
    }
  }
}

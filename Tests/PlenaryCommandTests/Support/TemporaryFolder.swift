// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder that goes when the last reference to it does.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/plenary-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(name))
  }

  /// Changes a file's text, which must hold what is replaced.
  func replace(_ old: String, with new: String, in name: String) throws {
    let before = try text(of: name)
    guard before.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try write(before.replacing(old, with: new), to: name)
  }

  /// The paths of all files below the folder, sorted.
  func files() throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: path).filter {
      (try? manager.contentsOfDirectory(atPath: url($0).path)) == nil
    }.sorted()
  }

  /// Runs `plenary` in the folder.
  @discardableResult
  func plenary(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) throws -> CommandRun {
    try CommandRun(arguments, in: path, environment: environment, input: Data(input.utf8))
  }
}

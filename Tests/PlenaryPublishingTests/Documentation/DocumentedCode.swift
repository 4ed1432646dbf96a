// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Code that a document shows and a test compiles and runs: the same text in both places.
enum DocumentedCode {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..")
    .standardizedFileURL

  /// The lines of a document's Swift blocks, imports and the blank lines around them left out.
  static func shown(in document: String) throws -> [String] {
    var lines: [String] = []
    var isCode = false
    for line in try text(of: root.appending(path: document)) {
      if line.hasPrefix("```") {
        isCode = line == "```swift"
      } else if isCode, !line.isEmpty, !line.hasPrefix("import ") {
        lines.append(line)
      }
    }
    return lines
  }

  /// The lines of a test's source between `// Shown from here.` and `// Shown to here.`, without their indent.
  static func compiled(in source: String) throws -> [String] {
    let lines = try text(of: URL(filePath: source))
    let marks = lines.indices.filter { lines[$0].hasPrefix("    // Shown ") }
    guard marks.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
    return lines[(marks[0] + 1)..<marks[1]].filter { !$0.isEmpty }.map { String($0.dropFirst(4)) }
  }

  /// Goes to the repository's root, from where the documents name the workspace that ships.
  static func enterRepository() -> Bool {
    FileManager.default.changeCurrentDirectoryPath(root.path)
  }

  private static func text(of file: URL) throws -> [String] {
    String(decoding: try Data(contentsOf: file), as: UTF8.self).components(separatedBy: "\n")
  }
}

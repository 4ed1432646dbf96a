// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A place in a file of the workspace.
public struct FilePlace: Hashable, Sendable {
  /// The file's path inside the workspace.
  public var file: String
  /// The line, from 1; 0 for the whole file.
  public var line: Int
  /// The column in Unicode code points, from 1; 0 for the whole file.
  public var column: Int

  /// Names a place; the whole file unless a line is given.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension FilePlace: Comparable {
  /// Orders by file, then by line and column.
  public static func < (lhs: FilePlace, rhs: FilePlace) -> Bool {
    (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
  }
}

extension FilePlace: CustomStringConvertible {
  /// `file:line:column`, or the file alone.
  public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}

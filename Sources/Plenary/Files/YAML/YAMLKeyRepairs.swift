// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Marks put before keys that are given twice, so that Yams reads on, and what they did to the columns.
struct YAMLKeyRepairs {
  private struct Insertion {
    var column: Int
    var length: Int
  }

  /// A private-use character, so that no key of a real file begins with it.
  private static let mark: Character = "\u{F8F0}"
  /// Each repair reads the file once more.
  private static let mostRepairs = 20

  private var count = 0
  private var insertions: [Int: [Insertion]] = [:]

  var isEmpty: Bool { count == 0 }

  /// The text with the key at a place made unlike any other; `nil` after too many repairs.
  mutating func separateKey(in text: String, line: Int, column: Int) -> String? {
    guard count < YAMLKeyRepairs.mostRepairs,
      let position = index(in: text, line: line, column: column)
    else { return nil }
    let isQuoted = text.unicodeScalars[position] == "\"" || text.unicodeScalars[position] == "'"
    let at = isQuoted ? text.unicodeScalars.index(after: position) : position
    let shiftedColumn = isQuoted ? column + 1 : column
    let mark = YAMLKeyRepairs.mark
    let inserted = "\(mark)\(count)\(mark)"
    count += 1

    var ofLine = insertions[line, default: []]
    let length = inserted.unicodeScalars.count
    for index in ofLine.indices where ofLine[index].column >= shiftedColumn {
      ofLine[index].column += length
    }
    ofLine.append(Insertion(column: shiftedColumn, length: length))
    insertions[line] = ofLine
    return String(text[..<at]) + inserted + String(text[at...])
  }

  /// The key as it stands in the file.
  func originalKey(_ key: String) -> String {
    guard key.first == YAMLKeyRepairs.mark else { return key }
    let rest = key.dropFirst()
    guard let end = rest.firstIndex(of: YAMLKeyRepairs.mark) else { return key }
    return String(rest[rest.index(after: end)...])
  }

  /// The column in the file of a column in the repaired text.
  func column(_ column: Int, line: Int) -> Int {
    guard let ofLine = insertions[line] else { return column }
    return ofLine.reduce(column) { $1.column < column ? $0 - $1.length : $0 }
  }

  private func index(in text: String, line: Int, column: Int) -> String.Index? {
    let scalars = text.unicodeScalars
    var position = scalars.startIndex
    for _ in 1..<max(line, 1) {
      guard let end = scalars[position...].firstIndex(of: "\n") else { return nil }
      position = scalars.index(after: end)
    }
    return scalars.index(position, offsetBy: column - 1, limitedBy: scalars.endIndex).flatMap {
      $0 < scalars.endIndex ? $0 : nil
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How many letters must be changed, added, taken out or swapped with a neighbor to turn one word into another.
public enum EditDistance {
  /// The optimal string alignment distance (Damerau–Levenshtein without repeated edits of one place).
  ///
  /// - Complexity: The product of both lengths; texts are compared by Unicode scalars, at most 64 of them.
  public static func between(_ left: some StringProtocol, _ right: some StringProtocol) -> Int {
    let first = Array(left.unicodeScalars.prefix(64))
    let second = Array(right.unicodeScalars.prefix(64))
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + [Int](repeating: 0, count: second.count)
      for column in 1...second.count {
        let substitution = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        var best = min(substitution, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current[column] = best
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How far two words are apart in typing mistakes, and which of many is nearest.
enum EditDistance {
  /// Insertions, deletions, replacements and swaps of neighbors (optimal string alignment), up to a limit.
  ///
  /// `nil` when the distance is greater than the limit.
  static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    if abs(left.count - right.count) > limit { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        let replacement = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(replacement, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      if row.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// The candidate that a person most likely meant; `nil` when none is near.
  ///
  /// One mistake is forgiven in three letters. A candidate that begins or ends with the word as a whole part is near too.
  /// - Complexity: Proportional to the number of candidates.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let folded = Array(word.foldedForMatching.utf8)
    guard !folded.isEmpty else { return nil }
    var best: (distance: Int, candidate: String)?
    var part: String?
    for candidate in candidates {
      let words = Array(candidate.foldedForMatching.utf8)
      let limit = min(best?.distance ?? .max, max(folded.count, words.count) / 3)
      if let distance = between(folded, words, limit: limit) {
        if distance < (best?.distance ?? .max)
          || (distance == best?.distance && candidate < (best?.candidate ?? ""))
        {
          best = (distance, candidate)
        }
      }
      if best == nil, folded.count >= 3, part.map({ candidate < $0 }) ?? true,
        words.starts(with: folded) || words.reversed().starts(with: folded.reversed())
      {
        part = candidate
      }
    }
    return best?.candidate ?? part
  }
}

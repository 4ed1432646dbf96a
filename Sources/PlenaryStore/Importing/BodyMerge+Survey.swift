// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFeeds

extension BodyMerge {
  /// Merges what the first reading found, in the order of the body; `false` when the body has to be read again for that.
  ///
  /// - Parameter progress: Called after each component.
  mutating func take(_ survey: BodySurvey, _ progress: () -> Void) throws -> Bool {
    let others = survey.others.map {
      IncomingComponent($0.slice, content: $0.content, first: first, stored: stored, isAnew: false)
    }
    // Of two versions of one event both have to be at hand, to see which one stands.
    let touched = Set(others.compactMap { $0.position(in: stored) }.map { Int32(clamping: $0) })
    if !touched.isEmpty, survey.known.contains(where: { touched.contains($0.position) }) {
      return false
    }
    var next = 0
    for (index, known) in survey.known.enumerated() {
      while next < others.count, survey.others[next].knownBefore <= index {
        try take(others[next])
        next += 1
        progress()
      }
      try take(known)
      progress()
    }
    for other in others[next...] {
      try take(other)
      progress()
    }
    return true
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Finds sessions that run at once among those that share a person, a room or the forum.
enum OverlapSweep {
  /// A pair of sessions that share an instant, the earlier first.
  struct Overlap: Sendable {
    let earlier: TimedSession
    let later: TimedSession

    /// Whether they overlap only because of an end that was not printed.
    var restsOnUnprintedEnd: Bool {
      earlier.timing.range.lowerBound != later.timing.range.lowerBound
        && earlier.timing.isEndApproximate
    }
  }

  /// The overlapping pairs of sessions given by start; nested ones (`within`) are meant and left out.
  ///
  /// - Complexity: Proportional to the sessions and the pairs found, at most `limit` of them.
  static func pairs(_ sessions: [TimedSession], limit: Int = 10_000) -> [Overlap] {
    var found: [Overlap] = []
    var running: [TimedSession] = []
    for session in sessions where session.isBinding {
      running.removeAll { $0.timing.range.upperBound < session.timing.range.lowerBound }
      for earlier in running where earlier.timing.overlaps(session.timing) {
        guard !areNested(earlier.session, session.session) else { continue }
        found.append(Overlap(earlier: earlier, later: session))
        if found.count == limit { return found }
      }
      running.append(session)
    }
    return found
  }

  /// Whether one of two sessions is said to lie within the other.
  static func areNested(_ left: Session, _ right: Session) -> Bool {
    left.within == right.id || right.within == left.id
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// The occurrences that the store has for a stretch of time.
public struct OccurrenceListing: Sendable {
  /// By start, then source, then UID.
  public internal(set) var occurrences: [SourceOccurrence] = []
  /// Rules that were not expanded, or not to their end, each with its source named.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Whether there are more than the limit named `occurrences`; the first ones are listed.
  public internal(set) var isCapped = false

  /// Adds what another source has.
  ///
  /// Of more than fit, each source keeps its first ones and no source more than its share, so that one with endless
  /// events takes the place of no other.
  mutating func add(_ other: OccurrenceListing, most: Int) {
    diagnostics += other.diagnostics
    isCapped = isCapped || other.isCapped
    occurrences += other.occurrences
    guard occurrences.count > most else { return }
    isCapped = true
    let share = OccurrenceListing.share(
      of: Dictionary(grouping: occurrences, by: \.source).values.map(\.count), most: most)
    occurrences.sort(by: SourceOccurrence.precedes)
    var taken: [String: Int] = [:]
    var beyond: [SourceOccurrence] = []
    occurrences.removeAll { occurrence in
      taken[occurrence.source, default: 0] += 1
      guard taken[occurrence.source, default: 0] > share else { return false }
      beyond.append(occurrence)
      return true
    }
    // What the shares leave over goes to the first ones.
    occurrences += beyond.prefix(most - occurrences.count)
  }

  /// The largest number that each may have so that all of them fit.
  private static func share(of counts: [Int], most: Int) -> Int {
    var (left, sharers) = (most, counts.count)
    for count in counts.sorted() {
      guard count * sharers <= left else { break }
      left -= count
      sharers -= 1
    }
    return sharers == 0 ? most : left / sharers
  }
}

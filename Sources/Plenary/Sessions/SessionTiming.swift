// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// When a session takes place: the instants, and how they are known.
public struct SessionTiming: Hashable, Sendable {
  /// The day and the time on the wall, in the forum's zone.
  public var start: Moment
  /// From the first instant to the first one after; a whole day when only the day is known.
  ///
  /// Empty for a session of no length.
  public var range: Range<Date>
  /// The end on the wall, in the forum's zone.
  public var end: CivilDateTime
  /// How the end is known; `nil` when only the day is known.
  public var endBasis: SessionLength.Basis?

  /// Whether only the day is known.
  public var isAllDay: Bool { start.time == nil }

  /// Whether the end was not printed, which is shown as `~`.
  public var isEndApproximate: Bool { endBasis != nil && endBasis != .printed }

  /// Whether two sessions share an instant; sessions that only touch do not, nor do days without a time.
  ///
  /// A session of no length counts as inside every range that holds its instant.
  public func overlaps(_ other: SessionTiming) -> Bool {
    guard !isAllDay, !other.isAllDay else { return false }
    switch (range.isEmpty, other.range.isEmpty) {
    case (false, false): return range.overlaps(other.range)
    case (true, false): return other.range.contains(range.lowerBound)
    case (false, true): return range.contains(other.range.lowerBound)
    case (true, true): return range.lowerBound == other.range.lowerBound
    }
  }
}

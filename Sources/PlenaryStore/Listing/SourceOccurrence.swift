// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import ICalendar

/// An occurrence of a stored event, with its source and the zone that it states.
public struct SourceOccurrence: Sendable {
  /// The name of the source.
  public let source: String
  /// The event's UID; a stable one of ours when the feed gave none.
  public let uid: String
  /// The occurrence.
  public let occurrence: Occurrence
  /// The rules of the zone that its start names; of the calendar's zone for whole days.
  public let rules: TimeZoneRules
  /// The zone that its calendar states (X-WR-TIMEZONE), which is that of times that name none; `nil` when it states none.
  public let calendarZone: TimeZoneRules?

  /// By start, then source, then UID: the order of every list.
  static func precedes(_ left: SourceOccurrence, _ right: SourceOccurrence) -> Bool {
    (left.occurrence.start, left.source, left.uid)
      < (right.occurrence.start, right.source, right.uid)
  }
}

/// The occurrences that the store has for a stretch of time.
public struct OccurrenceListing: Sendable {
  /// By start, then source, then UID.
  public internal(set) var occurrences: [SourceOccurrence] = []
  /// Rules that were not expanded, or not to their end, each with its source named.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Whether there are more than the limit named `occurrences`; the first ones are listed.
  public internal(set) var isCapped = false
}

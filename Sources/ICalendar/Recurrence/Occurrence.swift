// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One time at which an event takes place.
public struct Occurrence: Sendable, Hashable {
  /// The event as it is then: the override where there is one, with all its properties.
  ///
  /// Its DTSTART is the one that was written, also for later instances: use ``start`` and ``startAsWritten``.
  public let event: VEvent
  /// The first instant; the midnight that begins the day, in the floating zone, for whole days.
  public let start: Date
  /// The first instant after it.
  public let end: Date
  /// The start in the form and the zone of the event's DTSTART.
  public let startAsWritten: CalendarDateTime
  /// The exclusive end in the form and the zone of the event's DTEND, or of its DTSTART.
  public let endAsWritten: CalendarDateTime
  /// Whether it takes whole days.
  public var isAllDay: Bool { startAsWritten.isDate }
  /// The start that it has in the series, which names it; `nil` when the event does not repeat.
  ///
  /// In the form and the zone of the series' DTSTART, and as written when no series is known.
  public let recurrenceID: CalendarDateTime?
  /// Whether the event is an override, of this instance or of an earlier one and all later ones.
  public let isOverride: Bool
  /// Whether it was called off: `STATUS:CANCELLED`.
  public var isCanceled: Bool { event.status == .canceled }
}

/// The occurrences of a series in a stretch of time, with what should be known about them.
public struct Expansion: Sendable {
  /// The occurrences, by start.
  public let occurrences: [Occurrence]
  /// Rules that were not expanded, or not to their end.
  public let diagnostics: [Diagnostic]
  /// Whether all occurrences are there: every rule was expanded, and no limit was met.
  public let isComplete: Bool
}

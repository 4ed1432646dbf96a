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
  /// The rules of the zone in which its RECURRENCE-ID counts; `nil` when it is of no series.
  public let seriesRules: TimeZoneRules?
  /// The zone that its calendar states (X-WR-TIMEZONE), which is that of times that name none; `nil` when it states none.
  public let calendarZone: TimeZoneRules?

  /// Describes an occurrence.
  public init(
    source: String, uid: String, occurrence: Occurrence, rules: TimeZoneRules,
    seriesRules: TimeZoneRules?, calendarZone: TimeZoneRules?
  ) {
    self.source = source
    self.uid = uid
    self.occurrence = occurrence
    self.rules = rules
    self.seriesRules = seriesRules
    self.calendarZone = calendarZone
  }

  /// By start, then source, then UID: the order of every list.
  static func precedes(_ left: SourceOccurrence, _ right: SourceOccurrence) -> Bool {
    (left.occurrence.start, left.source, left.uid)
      < (right.occurrence.start, right.source, right.uid)
  }
}

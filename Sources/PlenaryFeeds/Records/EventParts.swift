// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An event with all that belongs to it: the master or single event, and the overrides.
public struct EventParts: Sendable {
  /// The master of a series, or an event that takes place once; `nil` when only overrides are known.
  public var master: VEvent?
  /// The overrides.
  public var overrides: [VEvent]
  /// The zones of their calendar.
  public var zones: ZoneResolver

  /// Joins the parts.
  public init(master: VEvent?, overrides: [VEvent] = [], zones: ZoneResolver) {
    self.master = master
    self.overrides = overrides
    self.zones = zones
  }

  /// The parts in the order in which calendars have them.
  public var components: [VEvent] { [master].compactMap { $0 } + overrides }

  /// The event that says what it is: the master, or the first override where that is not known.
  public var main: VEvent? { master ?? overrides.first }

  /// The series.
  public func series(limits: Limits = Limits()) -> EventSeries {
    EventSeries(master: master, overrides: overrides, zones: zones, limits: limits)
  }

  /// The occurrence with a recurrence identifier as decisions write it: a date, or RFC 3339; `nil` when there is none.
  public func occurrence(_ id: String) -> Occurrence? {
    let series = series()
    if let override = overrides.first(where: { names(id, $0.recurrenceID) }),
      let start = override.dtstart
    {
      let around = EventParts.around(zones.instant(of: start))
      if let found = series.occurrences(in: around).first(where: { names(id, $0.recurrenceID) }) {
        return found
      }
    }
    guard let instant = EventParts.instant(id) else { return nil }
    return series.occurrences(in: EventParts.around(instant))
      .first { names(id, $0.recurrenceID) }
  }

  /// Whether a recurrence identifier as decisions write it means one as a feed writes it.
  func names(_ id: String, _ written: CalendarDateTime?) -> Bool {
    guard let written else { return false }
    switch written {
    case .date(let day): return id == day.description
    case .floating(let civil):
      // The zone in which it was read may have been told apart since; the hour on the wall stays.
      return id.hasPrefix("\(civil.date)T\(civil.time)")
    case .utc, .zoned:
      return EventParts.instant(id) == zones.instant(of: written)
    }
  }

  private static func around(_ instant: Date) -> Range<Date> {
    instant.addingTimeInterval(-2 * 86_400)..<instant.addingTimeInterval(2 * 86_400)
  }

  private static func instant(_ id: String) -> Date? {
    if let day = CivilDate(id) {
      return TimeZoneRules.utc.instant(of: CivilDateTime(date: day))
    }
    return try? Date(id, strategy: .iso8601)
  }
}

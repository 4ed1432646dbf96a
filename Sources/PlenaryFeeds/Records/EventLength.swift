// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import ICalendar

/// The first and the last instant of an event's first instance.
struct EventLength {
  let start: Date
  let end: Date
  /// The zone that the end names; `nil` when it names none.
  let tzid: String?

  init(of event: VEvent, from first: CalendarDateTime, zones: ZoneResolver) {
    start = zones.instant(of: first)
    switch event.effectiveEnd(from: first) {
    case .at(let written):
      end = max(start, zones.instant(of: written))
      tzid = written.tzid
    case .after(let duration):
      let days = first.replacing(civil: first.civil.adding(days: duration.days))
      end = zones.instant(of: days).addingTimeInterval(Double(duration.seconds))
      tzid = nil
    }
  }
}

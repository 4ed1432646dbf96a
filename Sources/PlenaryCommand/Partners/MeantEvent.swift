// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import Plenary
import PlenaryFeeds
import PlenaryStore

/// The event or occurrence that a decision is about, as its source says it.
struct MeantEvent {
  let reference: EventReference
  let event: VEvent
  let city: City.ID?
}

extension PartnerListing {
  /// The event, or its occurrence on a day.
  ///
  /// - Throws: `noInput` when no or more than one occurrence begins on the day.
  func meant(_ stored: StoredEvent, on day: CivilDate?) throws(CommandError) -> MeantEvent {
    guard let day else {
      guard let main = stored.parts.main else {
        throw CommandError(.noInput, "\(stored.reference) says nothing.")
      }
      return meant(main, stored.reference)
    }
    let range = PartnerOccurrence.instants(touching: day..<day.adding(days: 1))
    let found = stored.parts.series().occurrences(in: range).filter {
      $0.recurrenceID != nil && $0.startAsWritten.civil.date == day
    }
    guard let occurrence = found.first, found.count == 1 else {
      throw CommandError(
        .noInput,
        found.isEmpty
          ? "\(stored.reference) has no occurrence that begins on \(day)."
          : "\(stored.reference) has \(found.count) occurrences that begin on \(day).")
    }
    return meant(occurrence.standingAlone, described(occurrence, of: stored).reference)
  }

  private func meant(_ event: VEvent, _ reference: EventReference) -> MeantEvent {
    MeantEvent(
      reference: reference, event: event,
      city: attribution.city(of: event, source: reference.source))
  }
}

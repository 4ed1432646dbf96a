// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

extension Occurrence {
  /// The occurrence as an event of its own that replaces it in its series.
  public var standingAlone: VEvent {
    var event = event
    for name in ["RRULE", "RDATE", "EXDATE", "EXRULE", "DURATION", "RECURRENCE-ID"] {
      event.component.remove(name)
    }
    event.component.setValue(startAsWritten, for: "DTSTART")
    if startAsWritten != endAsWritten { event.component.setValue(endAsWritten, for: "DTEND") }
    event.component.setValue(recurrenceID, for: "RECURRENCE-ID")
    return event
  }
}

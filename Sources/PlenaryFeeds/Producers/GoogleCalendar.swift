// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// Google Calendar.
///
/// - Single events are in UTC, though the calendar states a zone (X-WR-TIMEZONE): that is the zone of their days.
/// - A private event in a feed for everybody has no title, and often no end.
/// - DTSTAMP is the time of the request.
public struct GoogleCalendar: FeedProducer {
  /// The product's name.
  public static let name = "Google Calendar"

  /// Recognizes `-//Google Inc//Google Calendar 70.9054//EN`.
  public init?(_ calendar: Component) {
    guard calendar.product.hasPrefix("-//google inc//google calendar") else { return nil }
  }

  /// Times in the calendar's zone, and what has no title marked as private.
  public func repaired(_ event: VEvent, zones: ZoneResolver) -> ProducerRepair {
    var repair = ProducerRepair(event: event)
    // Series are brought into the zone where they are expanded, together with their exceptions.
    if !event.hasRecurrence, event.recurrenceID == nil {
      if let start = event.dtstart { repair.event.dtstart = zones.recurring(start) }
      if let end = event.dtend { repair.event.dtend = zones.recurring(end) }
    }
    if event.summary?.isEmpty ?? true, event.classification == nil {
      repair.event.classification = .private
      repair.diagnostics.append(
        Diagnostic(
          .producerHabit, .note, line: event.component.first("UID")?.line ?? 0,
          message: "The event has no title, as Google shows what is private. It is kept as private."
        ))
    }
    return repair
  }
}

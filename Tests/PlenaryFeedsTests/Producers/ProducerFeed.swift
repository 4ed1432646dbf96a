// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import Testing

/// A small feed in the manner of a producer, read.
struct ProducerFeed {
  let calendar: Component
  let events: [VEvent]
  let zones: ZoneResolver

  /// Reads a calendar whose lines are given without the outermost BEGIN and END.
  init(_ text: String) throws {
    let body = "BEGIN:VCALENDAR\nVERSION:2.0\n\(text)\nEND:VCALENDAR\n"
    var components: [Component] = []
    let document = try CalendarReader().forEachComponent(in: .bytes(Array(body.utf8))) { slice in
      components.append(slice.parse().component)
    }
    calendar = try #require(document.calendars.first)
    events = components.filter { $0.name == "VEVENT" }.map { VEvent(component: $0) }
    zones = ZoneResolver(
      definitions: components, calendarZone: calendar.text("X-WR-TIMEZONE"))
  }

  func producer<Producer: FeedProducer>(_ type: Producer.Type = Producer.self) throws -> Producer {
    try #require(FeedProducers.producer(of: calendar) as? Producer)
  }

  /// The keys of all events of the body.
  func keys() -> [FeedEventKey] {
    var keys = FeedEventKeys(FeedProducers.producer(of: calendar))
    if keys.needsAllEvents { for event in events { keys.note(event) } }
    return events.map(keys.key)
  }
}

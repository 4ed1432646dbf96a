// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds

/// The keys of the events of a body whose producers make their UIDs anew; of all other bodies, nothing.
///
/// Calendars of one producer share their keys, so that what stands in two of them does not get one key.
struct ProducerKeys {
  private let names: [String?]
  private var keys: [String: FeedEventKeys] = [:]

  /// Reads the events of the body once more when a producer asks for that.
  init(_ producers: [(any FeedProducer)?], of body: ByteSource, limits: Limits) throws {
    names = producers.map { $0.map { type(of: $0).name } }
    for (producer, name) in zip(producers, names) {
      guard let name, keys[name] == nil else { continue }
      let known = FeedEventKeys(producer)
      if known.needsAllEvents { keys[name] = known }
    }
    guard !keys.isEmpty else { return }
    let asking = Set(names.indices.filter { names[$0].flatMap { keys[$0] } != nil })
    try CalendarReader(limits: limits).forEachComponent(
      in: body, named: [VEvent.componentName],
      transform: { slice in
        asking.contains(slice.calendar)
          ? (slice.calendar, VEvent(component: slice.parse().component)) : nil
      },
      { found in
        if let (calendar, event) = found, let name = names[calendar] { keys[name]?.note(event) }
      })
  }

  /// The keys of a calendar's events; `nil` where a UID is a UID.
  subscript(calendar: Int) -> FeedEventKeys? {
    names[calendar].flatMap { keys[$0] }
  }
}

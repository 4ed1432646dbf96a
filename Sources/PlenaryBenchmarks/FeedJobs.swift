// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar

/// Reading a feed: our events as Swift values, and libical's whole-body parse.
enum FeedJobs {
  static let all = [
    Job(name: "visit") { workload in
      {
        var visited = 0
        try CalendarReader().forEachComponent(
          in: .file(workload.feed), named: ["VEVENT"],
          transform: { slice in VisitedEvent(VEvent(component: slice.parse().component)) }
        ) { event in
          if event.uid != nil, event.start != nil, event.end != nil { visited += 1 }
        }
        return visited
      }
    },
    Job(name: "libical-parse") { workload in
      let body = try String(contentsOfFile: workload.feed, encoding: .utf8)
      return { LibicalBaseline.countEvents(in: body) }
    },
  ]

  /// An event with the values that every reader of a feed asks for.
  struct VisitedEvent: Sendable {
    let event: VEvent
    let uid: String?
    let summary: String?
    let start: CalendarDateTime?
    let end: CalendarDateTime?

    init(_ event: VEvent) {
      self.event = event
      uid = event.uid
      summary = event.summary
      start = event.dtstart
      end = event.dtend
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar

/// Expanding recurrence rules over ten years.
enum ExpandJobs {
  static let all = [
    Job(name: "expand") { workload in
      let series = try rules(workload).map { rule in
        var event = VEvent(component: Component("VEVENT"))
        event.uid = "rule"
        event.dtstart = .zoned(try start(), tzid: "Europe/Oslo")
        event.component.set(Property("RRULE", value: rule))
        return EventSeries(master: event, overrides: [], zones: ZoneResolver())
      }
      let first = TimeZoneRules.utc.instant(of: try start().adding(days: -1))
      let range = first..<first.addingTimeInterval(3_653 * 86_400)
      return {
        series.reduce(0) { count, series in
          count + series.occurrences(in: range).reduce(0) { sum, _ in sum + 1 }
        }
      }
    },
    Job(name: "libical-expand") { workload in
      let rules = rules(workload)
      return {
        rules.reduce(0) { count, rule in
          count
            + LibicalBaseline.countOccurrences(
              of: rule, from: "20180604T090000", through: "20280603")
        }
      }
    },
  ]

  private static func start() throws -> CivilDateTime {
    guard let start = CivilDateTime(year: 2018, month: 6, day: 4, hour: 9) else {
      throw BenchmarkError(description: "4 June 2018 is a day")
    }
    return start
  }

  /// A rule for every hundred events, of the kinds that calendars hold.
  private static func rules(_ workload: Workload) -> [String] {
    let kinds = [
      "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=MONTHLY;BYDAY=1MO",
      "FREQ=DAILY;INTERVAL=3",
      "FREQ=YEARLY;BYMONTH=6;BYDAY=1MO",
    ]
    return (0..<max(1, workload.events / 100)).map { kinds[$0 % kinds.count] }
  }
}

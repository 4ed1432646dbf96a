// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar

/// Expanding recurrence rules: few of them over ten years, and one for each tenth event over two years.
enum ExpandJobs {
  static let all = [
    Job(name: "expand") { workload in
      try ours(rules(workload.events / 100), days: 3_652)
    },
    Job(name: "libical-expand") { workload in
      libical(rules(workload.events / 100), through: "20280603")
    },
    Job(name: "expand-events") { workload in
      try ours(rules(workload.events / 10), days: 730)
    },
    Job(name: "libical-expand-events") { workload in
      libical(rules(workload.events / 10), through: "20200602")
    },
  ]

  /// Makes the series, which is not measured, and expands them.
  private static func ours(_ rules: [String], days: Int) throws -> () -> Int {
    let series = try rules.map { rule in
      var event = VEvent(component: Component("VEVENT"))
      event.uid = "rule"
      event.dtstart = .zoned(try start(), tzid: "Europe/Oslo")
      event.component.set(Property("RRULE", value: rule))
      return EventSeries(master: event, overrides: [], zones: ZoneResolver())
    }
    let first = TimeZoneRules.utc.instant(of: try start().adding(days: -1))
    let range = first..<first.addingTimeInterval(Double(days + 1) * 86_400)
    return {
      series.reduce(0) { count, series in
        count + series.occurrences(in: range).reduce(0) { sum, _ in sum + 1 }
      }
    }
  }

  private static func libical(_ rules: [String], through lastDay: String) -> () -> Int {
    {
      rules.reduce(0) { count, rule in
        count
          + LibicalBaseline.countOccurrences(of: rule, from: "20180604T090000", through: lastDay)
      }
    }
  }

  private static func start() throws -> CivilDateTime {
    guard let start = CivilDateTime(year: 2018, month: 6, day: 4, hour: 9) else {
      throw BenchmarkError(description: "4 June 2018 is a day")
    }
    return start
  }

  /// Rules of the kinds that calendars hold.
  private static func rules(_ count: Int) -> [String] {
    let kinds = [
      "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=MONTHLY;BYDAY=1MO",
      "FREQ=DAILY;INTERVAL=3",
      "FREQ=YEARLY;BYMONTH=6;BYDAY=1MO",
    ]
    return (0..<max(1, count)).map { kinds[$0 % kinds.count] }
  }
}

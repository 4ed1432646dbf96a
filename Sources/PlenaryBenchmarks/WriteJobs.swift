// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryPublishing

/// Writing sessions as a calendar.
enum WriteJobs {
  static let all = [
    Job(name: "write") { workload in
      let calendar = try calendar(workload)
      return { calendar.serialized().count }
    },
    Job(name: "libical-write") { workload in
      let text = String(decoding: try calendar(workload).serialized(), as: UTF8.self)
      guard let parsed = LibicalBaseline.ParsedCalendar(text) else {
        throw BenchmarkError(description: "libical does not read the calendar")
      }
      return { parsed.serialize() }
    },
  ]

  private static func calendar(_ workload: Workload) throws -> Component {
    try ForumEdition(of: ForumJobs.synthetic(workload), in: ForumJobs.workspace).calendar()
  }
}

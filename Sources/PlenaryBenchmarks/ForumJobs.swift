// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Plenary
import PlenaryPublishing

/// What a forum's files ask for: checking and exporting.
enum ForumJobs {
  static let all = [
    Job(name: "check") { workload in
      let forum = synthetic(workload)
      return { ForumCheck().report(on: forum, in: workspace, places: FilePlaces()).findings.count }
    },
    Job(name: "export") { workload in
      let edition = try ForumEdition(of: synthetic(workload), in: workspace)
      return { try edition.calendar().serialized().count }
    },
  ]

  static let workspace = Workspace(
    directory: "", title: "Synthetic", uidDomain: "plenary.invalid")

  static func synthetic(_ workload: Workload) -> Forum {
    SyntheticForum(seed: 1, sessions: workload.sessions, rooms: 40, people: 2_000, cities: 50)
      .forum
  }
}

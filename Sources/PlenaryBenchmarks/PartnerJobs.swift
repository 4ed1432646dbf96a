// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds

/// Clashes, free dates and duplicates among as many made-up events as the workload asks for, over ten years.
enum PartnerJobs {
  static let all = [
    Job(name: "free-dates") { workload in
      let synthetic = try events(workload)
      let query = FreeDateQuery(
        days: 3, between: days.lowerBound...days.upperBound, city: "city-0",
        networks: ["network-1", "network-2"])
      return {
        let listing = FreeDateSearch(query, workspace: synthetic.workspace)
          .windows(among: synthetic.events)
        return listing.windows.isEmpty ? 0 : synthetic.events.count
      }
    },
    Job(name: "clashes") { workload in
      let synthetic = try events(workload)
      var forum = Forum(id: "forum", title: "Synthetic forum", timeZone: "UTC")
      forum.firstDay = days.lowerBound.adding(days: 1_000)
      forum.lastDay = days.lowerBound.adding(days: 1_002)
      forum.city = "city-0"
      forum.series = "network-1"
      return { [forum] in
        ClashSearch(forum: forum, workspace: synthetic.workspace)
          .clashes(among: synthetic.events).compared
      }
    },
    Job(name: "duplicates") { workload in
      let synthetic = try events(workload)
      return {
        DuplicateSearch(
          cities: synthetic.workspace.cities, networks: synthetic.workspace.networks
        ).search(synthetic.events).groups.count
      }
    },
  ]

  private static let days =
    CivilDate(daysSinceEpoch: 20_454)..<CivilDate(daysSinceEpoch: 20_454 + 3_650)

  private static func events(_ workload: Workload) throws -> SyntheticEngagements {
    SyntheticEngagements(seed: 1, count: workload.events, days: days)
  }
}

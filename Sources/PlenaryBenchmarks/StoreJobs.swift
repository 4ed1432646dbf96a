// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds
import PlenaryStore

/// Importing a feed into a store of its own.
enum StoreJobs {
  static let all = [
    Job(name: "import") { workload in
      let path = fresh(workload)
      return {
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try importFeed(workload, into: path).added
      }
    },
    Job(name: "reimport") { workload in
      let path = fresh(workload)
      _ = try importFeed(workload, into: path)
      return {
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try importFeed(workload, into: path).unchanged
      }
    },
  ]

  /// An instant before the feed's first event, so that none is past.
  private static let now = Date(timeIntervalSince1970: 1_767_225_600)

  private static func fresh(_ workload: Workload) -> String {
    "\(workload.folder)/store-\(UUID()).sqlite"
  }

  private static func importFeed(_ workload: Workload, into path: String) throws -> ImportReport {
    let store = try Store.open(at: path)
    let report = try store.importCalendar(source: "feed", from: .file(workload.feed), now: now)
    try store.close()
    return report
  }
}

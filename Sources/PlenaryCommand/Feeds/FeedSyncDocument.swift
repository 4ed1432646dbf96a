// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import PlenaryStore

/// What became of a feed, as `feed sync --json` prints it: the object of an import, also for a fetch that failed.
struct FeedSyncDocument: Encodable {
  private let result: FeedSync.Result

  init(_ result: FeedSync.Result) { self.result = result }

  private struct Failed: Encodable {
    let source: String
    var added = 0
    var changed = 0
    var unchanged = 0
    var removed = 0
    var held = 0
    let reason: String
    var diagnostics: [String] = []
  }

  func encode(to encoder: any Encoder) throws {
    if let failure = result.failure {
      try Failed(source: result.feed.name, reason: failure.reason).encode(to: encoder)
    } else {
      try result.report.encode(to: encoder)
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import PlenaryStore

/// A feed as `feed explain --json` and `feed list --json` print it.
struct FeedDocument: Encodable {
  private let feed: FeedSubscription

  init(_ feed: FeedSubscription) { self.feed = feed }

  private enum CodingKeys: String, CodingKey {
    case name, url, network, state, reason, status, events, lastOK, lastTry, nextTry, proposedURL
    case failures
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(feed.name, forKey: .name)
    try container.encode(FeedWords.shown(feed.url), forKey: .url)
    try container.encode(feed.network, forKey: .network)
    try container.encode(feed.state.rawValue, forKey: .state)
    try container.encode(feed.reason, forKey: .reason)
    try container.encode(feed.status, forKey: .status)
    try container.encode(feed.events, forKey: .events)
    try container.encode(feed.failures, forKey: .failures)
    try container.encode(Self.text(feed.lastOK), forKey: .lastOK)
    try container.encode(Self.text(feed.lastTry), forKey: .lastTry)
    try container.encode(Self.text(feed.nextTry), forKey: .nextTry)
    try container.encode(feed.proposedURL.map(FeedWords.shown), forKey: .proposedURL)
  }

  private static func text(_ instant: Date?) -> String? {
    instant.map { TimeZoneRules.utc.rfc3339($0) }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import PlenaryFeeds
import PlenaryStore

extension EventAttribution {
  /// Knows the names of a workspace, which sources are its own files, and which network publishes a feed.
  init(_ workspace: Workspace, _ store: Store) throws(StoreError) {
    let feeds = try store.feeds().compactMap { feed in
      feed.network.map { (feed.name, CityNetwork.ID($0)) }
    }
    self.init(
      cities: workspace.cities, networks: workspace.networks,
      ownSources: Set(workspace.feedFiles.map(SourceKind.sourceName(ofFile:))),
      sourceNetworks: Dictionary(feeds, uniquingKeysWith: { first, _ in first }),
      timeZone: workspace.timeZone)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryStore

/// All subscriptions.
struct FeedList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds and how they stand.",
    discussion: """
      plenary feed list
      plenary feed list --json
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "One JSON document: an array, an object a feed.")
  var json = false

  func run() throws {
    let feeds = try FeedStore(in: common.workspaceFolder()).all()
    let console = common.console
    if json {
      try console.document(try JSONOutput.bytes(of: feeds.map(FeedDocument.init)))
      return
    }
    guard !feeds.isEmpty else {
      console.line("No feeds yet.  plenary feed add NAME URL --network ID")
      return
    }
    console.heading([counted(feeds.count, "feed"), FeedWords.zone])
    let width = feeds.map(\.name.count).max() ?? 0
    for feed in feeds {
      console.line([
        ("  " + DisplayWidth.padded(feed.name, to: width) + "  ", .plain),
        (DisplayWidth.padded(feed.state.rawValue, to: 8), FeedWords.style(of: feed.state)),
        ("\(counted(feed.events, "event")), \(FeedWords.lastOK(feed))", .plain),
      ])
      if let reason = feed.reason {
        console.line("      \(FeedWords.sentence(reason))", .quiet)
      }
    }
  }
}

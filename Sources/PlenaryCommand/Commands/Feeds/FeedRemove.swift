// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryStore

/// Ending a subscription.
struct FeedRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "End a subscription, and say what goes with it.",
    discussion: """
      plenary feed remove uscm
      plenary feed remove uscm --keep-events
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The feed.", valueName: "name"))
  var name: String

  @Flag(name: .customLong("keep-events"), help: "Keep its events, as of a source that is imported.")
  var keepsEvents = false

  func run() throws {
    let feeds = try FeedStore(in: common.workspaceFolder())
    let feed = try feeds.find(name)
    try feeds.remove(feed.name, keepsEvents: keepsEvents)
    let events = counted(feed.events, "event")
    let console = common.console
    if keepsEvents {
      console.line(
        "\(feed.name) is fetched no longer; its \(events) \(feed.events == 1 ? "stays" : "stay").")
    } else {
      console.line("\(feed.name) is gone, and its \(events) with it. To have it again:")
    }
    let network = feed.network.map { " --network \($0)" } ?? ""
    console.line("    plenary feed add \(feed.name) \(FeedWords.shown(feed.url))\(network)", .quiet)
  }
}

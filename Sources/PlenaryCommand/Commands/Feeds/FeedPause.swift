// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import PlenaryStore

/// Leaving a feed alone.
struct FeedPause: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Leave a feed alone; its events stay.")

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The feed.", valueName: "name"))
  var name: String

  func run() throws {
    let feeds = try FeedStore(in: common.workspaceFolder())
    let feed = try feeds.find(name)
    try feeds.setPaused(true, feed.name)
    common.console.line("\(feed.name) is paused.  plenary feed resume \(feed.name)")
  }
}

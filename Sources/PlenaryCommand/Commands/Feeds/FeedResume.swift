// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import PlenaryStore

/// Asking a feed again.
struct FeedResume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask a paused feed again from now on.")

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The feed.", valueName: "name"))
  var name: String

  func run() throws {
    let feeds = try FeedStore(in: common.workspaceFolder())
    let feed = try feeds.find(name)
    try feeds.setPaused(false, feed.name)
    common.console.line("\(feed.name) is due now.  plenary feed sync \(feed.name)")
  }
}

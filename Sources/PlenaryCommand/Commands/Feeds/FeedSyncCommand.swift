// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Fetching what is due.
struct FeedSyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Fetch feeds and bring their events up to date.",
    discussion: """
      plenary feed sync              what is due
      plenary feed sync uscm         now, unless its server asked to be left alone
      plenary feed sync uscm --now   also then, and also when it is paused

      A body that is cut off, empty, no calendar, or misses too much changes nothing: see plenary feed explain NAME.
      Exit codes: 0 all applied, 65 no calendar, 69 not fetched, 75 something held or left out, or another sync runs.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Feeds; all that are due unless given.", valueName: "name"))
  var names: [String] = []

  @Flag(help: "Also feeds that are paused or asked to be left alone.")
  var now = false

  @OptionGroup var fetching: FetchOptions

  @Flag(help: "One JSON document: an array, an object a feed.")
  var json = false

  func run() async throws {
    let feeds = try FeedStore(in: common.workspaceFolder())
    let run = FeedRun(feeds: feeds, options: fetching, console: common.console, json: json)
    try await run.sync(names, isForced: now)
  }
}

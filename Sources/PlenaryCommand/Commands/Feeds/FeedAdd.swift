// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryFetch
import PlenaryStore

/// A new subscription, fetched at once.
struct FeedAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Subscribe to a feed, and fetch it for the first time.",
    discussion: """
      plenary feed add uscm webcal://example.org/events.ics --network uscm

      webcal becomes https. Addresses that are not on the public internet are refused; --allow-network opens one.
      Exit codes: 0 applied, 65 no calendar, 69 not fetched, 75 held back. The subscription stands in each of these.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The name of its events' source.", valueName: "name"))
  var name: String

  @Argument(help: ArgumentHelp("The feed's address.", valueName: "url"))
  var url: String

  @Option(help: ArgumentHelp("The network that publishes it.", valueName: "id"))
  var network: String?

  @OptionGroup var fetching: FetchOptions

  @Flag(help: "One JSON document: an array with what was fetched.")
  var json = false

  func validate() throws {
    guard SourceName.isSound(name) else {
      throw ValidationError(
        "A feed's name is 1 to 64 of the letters A to Z and a to z, digits, dots, _ and -.")
    }
  }

  func run() async throws {
    let workspace = try common.read(.none).workspace
    let network = try network.map { try Lookup.networks(workspace).find($0).id.rawValue }
    let address: FetchURL
    do throws(FetchError) {
      address = try FetchURL(url)
    } catch {
      throw CommandError(.usage, error.message)
    }
    guard !SourceName.isFeedFile(name, in: workspace.directory) else {
      throw CommandError(
        .usage, "\(name) is kept as feeds/\(name).ics. Choose another name for the feed.")
    }
    try fetching.check()
    let feeds = try FeedStore(in: workspace.directory)
    try feeds.add(name, url: address.asTyped(url), network: network)
    let run = FeedRun(feeds: feeds, options: fetching, console: common.console, json: json)
    try await run.sync([name], isForced: true)
  }
}

extension FetchURL {
  /// The address to keep: with the credentials that were typed, and https for webcal.
  fileprivate func asTyped(_ typed: String) -> String {
    credentials == nil ? text : typed
  }
}

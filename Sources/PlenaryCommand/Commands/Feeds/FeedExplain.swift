// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryFetch
import PlenaryStore

/// Why a feed stands as it does.
struct FeedExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say how a feed stands, why, and what to do about it.",
    discussion: """
      plenary feed explain uscm
      plenary feed explain uscm --body bad > bad.ics
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The feed.", valueName: "name"))
  var name: String

  @Flag(help: "One JSON document.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write the last good or the last bad body as it came.", valueName: "good|bad"))
  var body: BodyKind?

  enum BodyKind: String, ExpressibleByArgument, CaseIterable {
    case good, bad
  }

  func run() throws {
    let feeds = try FeedStore(in: common.workspaceFolder())
    let feed = try feeds.find(name)
    let console = common.console
    if let body {
      let kind: StoredBody.Kind = body == .good ? .good : .bad
      guard let stored = try feeds.body(kind, of: feed.name) else {
        throw CommandError(.noInput, "\(feed.name) has no \(kind.rawValue) body yet.")
      }
      try console.document(of: stored.bytes)
      return
    }
    if json {
      try console.document(try JSONOutput.bytes(of: FeedDocument(feed)))
      return
    }
    console.heading([feed.name, feed.state.rawValue, FeedWords.zone])
    console.line("  address     \(FeedWords.shown(feed.url))")
    if let network = feed.network { console.line("  network     \(network)") }
    console.line("  events      \(feed.events)")
    console.line("  last good   \(feed.lastOK.map(FeedWords.time) ?? "never")")
    if let status = feed.status { console.line("  last status \(status)") }
    console.line("  next try    \(FeedWords.nextTry(feed))")
    if let reason = feed.reason { console.line("  why         \(FeedWords.sentence(reason))") }
    if feed.state != .held, let held = feed.held {
      console.line("  held        \(FeedWords.sentence(held))")
    }
    if let proposed = feed.proposedURL {
      console.line("  moved       Its server wants \(FeedWords.shown(proposed)) from now on:")
      console.line("                plenary feed accept \(feed.name) --move", .quiet)
    }
    for (words, command) in FeedWords.advice(feed) {
      console.line("  \(words)")
      console.line("    \(command)", .quiet)
    }
  }
}

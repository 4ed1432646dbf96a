// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import PlenaryFeeds
import PlenaryStore

/// Believing a body that was held, or an address that a server proposed.
struct FeedAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Apply the body that was held, or follow a feed that moved.",
    discussion: """
      plenary feed accept uscm
      plenary feed accept uscm --move    takes the address that its server proposes

      A body that is cut off or no calendar cannot be applied.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The feed.", valueName: "name"))
  var name: String

  @Flag(help: "Take the address that its server proposes.")
  var move = false

  @Flag(help: "One JSON document.")
  var json = false

  @OptionGroup var limitOptions: LimitOptions

  func run() throws {
    let feeds = try FeedStore(in: common.workspaceFolder())
    let feed = try feeds.find(name)
    let console = common.console
    if move {
      guard let proposed = feed.proposedURL else {
        throw CommandError(.noInput, "The server of \(feed.name) proposes no other address.")
      }
      try feeds.move(feed.name, to: FeedMove.address(from: feed.url, to: proposed))
      console.line("\(feed.name) is fetched from \(FeedWords.shown(proposed)) from now on.")
      if FeedMove.losesCredentials(from: feed.url, to: proposed) {
        console.note("Its user and password stay behind: the new address is another server's.")
      }
      return
    }
    guard let report = try feeds.accept(feed.name, limits: limitOptions.limits()) else {
      throw CommandError(.noInput, "No body of \(feed.name) is held.")
    }
    if json {
      try console.document(try JSONOutput.bytes(of: report))
    } else {
      ImportListing(report: report, file: feed.name, isDryRun: false, console: console).print()
    }
    if let reason = report.reason {
      throw (reason.isNoCalendar ? ExitStatus.badData : .heldBack).code
    }
    if !report.isComplete { throw ExitStatus.heldBack.code }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryFeeds

/// What competes with a forum.
struct Clashes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which partner events and forums compete with a forum, and why.",
    discussion: """
      plenary clashes chicago-2018
      plenary clashes eurocities-ljubljana-2017 --json

      HIGH: the same people are wanted in both. LOW: on the same days, and nothing is known that both share. NEAR: within
      two weeks. What is not known is said and never taken for "no".
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var forum: ForumArgument

  @Flag(help: "One JSON document.")
  var json = false

  func run() throws {
    let (forum, workspace) = try common.read(forumAmongAll: forum.id)
    let search = ClashSearch(forum: forum, workspace: workspace)
    let events =
      try search.days.map { days throws(CommandError) in
        try PartnerListing(workspace: workspace, console: common.console).engagements(in: days)
      } ?? []
    let listing = search.clashes(among: events)
    if json {
      try common.console.document(try JSONOutput.bytes(of: ClashDocument(listing, of: forum)))
    } else {
      ClashTable(listing: listing, forum: forum, workspace: workspace, console: common.console)
        .print()
    }
  }
}

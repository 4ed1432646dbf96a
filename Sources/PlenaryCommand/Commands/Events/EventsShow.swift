// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryFeeds

/// All that is known of one partner event.
struct EventsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a partner event: corrections, notes, and who else announces it.",
    discussion: """
      plenary events show "86th annual"
      plenary events show eurocities/ljubljana-2017 --json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var event: EventArgument

  @Flag(help: "One JSON document.")
  var json = false

  func run() throws {
    let workspace = try common.read(.none).workspace
    let listing = try PartnerListing(workspace: workspace, console: common.console)
    let dossier = try listing.dossier(of: try listing.find(event.name))
    if json {
      try common.console.document(try JSONOutput.bytes(of: dossier))
    } else {
      EventSheet(dossier: dossier, workspace: workspace, console: common.console).print()
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryFeeds
import PlenaryStore

/// Says that partner events are not one.
struct EventsSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say that partner events are not the same, however alike; kept in decisions.yaml.",
    discussion: """
      plenary events split uscm/1 un/2
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var grouping: GroupingArguments

  func validate() throws { try grouping.validate() }

  func run() throws {
    let events = try grouping.references(common)
    try DecisionsChange.make(in: events.workspace, console: common.console) {
      $0.split(events.grouping)
    }
    common.console.line(
      "\(events.titles) are shown apart. To take it back: plenary events join \(events.names)")
  }
}

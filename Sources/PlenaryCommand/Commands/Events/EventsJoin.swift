// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryFeeds
import PlenaryStore

/// Says that partner events are one.
struct EventsJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Say that partner events are one and the same; kept in decisions.yaml.",
    discussion: """
      plenary events join eurocities/1 uclg/2 --note "Two words for one congress."
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var grouping: GroupingArguments

  func validate() throws { try grouping.validate() }

  func run() throws {
    let events = try grouping.references(common)
    try DecisionsChange.make(in: events.workspace, console: common.console) {
      $0.join(events.grouping)
    }
    common.console.line(
      "\(events.titles) are shown as one. To take it back: plenary events split \(events.names)")
  }
}

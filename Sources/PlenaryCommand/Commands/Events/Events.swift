// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Partner events: listing them, and what people decide about them.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List partner events, and correct, join and split them.",
    discussion: """
      plenary events --from 2017-11-01 --to 2017-12-01
      plenary events --network eurocities --city ljubljana --format json
      plenary events --format ics --merged -o partners.ics
      plenary events show "86th annual"
      plenary events correct sdgwatch/1 --start "2018-06-08 09:00" --end 13:00
      plenary events join eurocities/1 uclg/2

      All options of the list: plenary events list --help
      """,
    subcommands: [
      EventsList.self, EventsShow.self, EventsCorrect.self, EventsJoin.self, EventsSplit.self,
    ],
    defaultSubcommand: EventsList.self)

  @OptionGroup var common: CommonOptions
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The command `plenary`.
@main
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plenary",
    abstract: "Plan forums, publish them as calendars, and stay in tune with partners' events.",
    discussion: """
      A first look, in a folder that holds a workspace:

        plenary show gpm-stavanger-2017
        plenary check gpm-stavanger-2017
        plenary export chicago-2018 -o chicago-2018.ics
        plenary events --from 2017-11-01 --to 2017-12-01

      A new workspace: plenary init DIR
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, New.self, Status.self, Show.self, Check.self, Export.self, Schema.self,
      Import.self, Events.self,
      Generate.self, Doctor.self,
    ],
    defaultSubcommand: Status.self)

  @OptionGroup var common: CommonOptions
}

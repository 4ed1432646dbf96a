// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The forum that a command is about.
struct ForumArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The forum's id: the name of its folder.", valueName: "forum"))
  var id: String
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The partner event that a command is about.
struct EventArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The event: source/uid, or a part of its title or uid that no other event has.",
      valueName: "event"))
  var name: String
}

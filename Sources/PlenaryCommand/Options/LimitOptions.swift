// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ICalendar

/// The limits that a body is held to, raised or lowered by name.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Raise or lower a limit: bytes, components, line, nesting, properties, occurrences, steps.",
      valueName: "name=n"))
  var settings: [String] = []

  /// The defaults with the settings applied.
  func limits() throws(CommandError) -> Limits {
    var limits = Limits()
    for setting in settings {
      let pair = setting.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, let value = Int(pair[1]), value > 0,
        let path = LimitOptions.names[String(pair[0])]
      else {
        throw CommandError(
          .usage,
          "\(setting) is no limit. Write NAME=N with a name of: "
            + LimitOptions.names.keys.sorted().joined(separator: ", ") + ".")
      }
      limits[keyPath: path] = value
    }
    return limits
  }

  private static var names: [String: WritableKeyPath<Limits, Int>] {
    [
      "bytes": \.bytes, "components": \.components, "line": \.lineLength, "nesting": \.nesting,
      "properties": \.properties, "occurrences": \.occurrences, "steps": \.steps,
    ]
  }
}

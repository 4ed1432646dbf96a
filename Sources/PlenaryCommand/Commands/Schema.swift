// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary

/// The JSON Schema of one of the workspace's files.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the JSON Schema of a file, so that editors complete and check it.",
    discussion: """
      plenary schema forum > forum.schema.json
      plenary schema schedule -o schedule.schema.json
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "plenary, networks, cities, forum, schedule or decisions.", valueName: "name"))
  var name: JSONSchema

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - or nothing means standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    let text = name.document.hasSuffix("\n") ? name.document : name.document + "\n"
    try OutputTarget(path: output).write(Array(text.utf8), console: common.console)
  }
}

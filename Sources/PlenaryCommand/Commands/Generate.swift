// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryFeeds

/// Made-up forums and feeds for trials of scale.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make synthetic forums and feeds, labelled as such, for trials of scale.",
    discussion: """
      plenary generate --synthetic --sessions 500 --rooms 12 --people 300 -o trial
      plenary generate --synthetic --events 100000 -o feed.ics

      The same seed gives the same bytes. No name in them is a real one.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Say that made-up data is wanted; there is no other kind.")
  var synthetic = false

  @Option(help: ArgumentHelp("A workspace with a forum of that many sessions.", valueName: "n"))
  var sessions: Int?

  @Option(help: ArgumentHelp("A feed of that many events.", valueName: "n"))
  var events: Int?

  @Option(help: ArgumentHelp("The forum's rooms.", valueName: "n"))
  var rooms = 10

  @Option(help: ArgumentHelp("The forum's people.", valueName: "n"))
  var people = 100

  @Option(help: ArgumentHelp("The cities its people come from.", valueName: "n"))
  var cities = 20

  @Option(help: ArgumentHelp("What the choices depend on.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The folder of the workspace, or the file of the feed (- is standard output).",
      valueName: "path"))
  var output: String?

  func validate() throws {
    guard synthetic else { throw ValidationError("Say --synthetic: the data is made up.") }
    guard (sessions == nil) != (events == nil) else {
      throw ValidationError("Say either --sessions N or --events N.")
    }
    guard sessions == nil || output != nil else {
      throw ValidationError("Say where the workspace goes: -o DIR.")
    }
    for count in [sessions, events, rooms, people, cities].compactMap({ $0 })
    where !(0...1_000_000).contains(count) {
      throw ValidationError("\(count) is not between 0 and 1000000.")
    }
  }

  func run() throws {
    let console = common.console
    if let sessions, let output {
      let made = SyntheticForum(
        seed: seed, sessions: sessions, rooms: rooms, people: people, cities: cities)
      try NewFiles.write(made.workspaceFiles, into: output)
      console.line(
        "Made \(output), a synthetic workspace: \(made.forum.title), \(sessions) sessions.")
      console.line("See it: plenary --workspace \(output) check \(made.forum.id)")
    } else if let events {
      let feed = SyntheticFeed(seed: seed, events: events)
      try OutputTarget(path: output).write(feed.serialized(), console: console)
    }
  }
}

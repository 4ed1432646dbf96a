// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Plenary

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
      Import.self, Events.self, Feed.self,
      Clashes.self, Dates.self, Generate.self, Doctor.self,
    ],
    defaultSubcommand: Status.self)

  @OptionGroup var common: CommonOptions

  /// Does what the command line says, and ends with the exit code that stands for how it went.
  static func main() async {
    // A reader that has seen enough ends the command without a word, also where the parent ignored the signal.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let error as CommandError {
      Console(color: .auto).note("Error: \(error)")
      exit(withError: error.status.code)
    } catch {
      if let word = unknownCommand(in: CommandLine.arguments.dropFirst()) {
        exit(withError: ValidationError(word))
      }
      let isOurs = exitCode(for: error) == .failure && !(error is ExitCode)
      guard isOurs else { exit(withError: error) }
      Console(color: .auto).note("Error: This is a bug of plenary: \(error)")
      exit(withError: ExitStatus.bug.code)
    }
  }

  /// What is wrong with the word that stands where a command should, when that is the mistake.
  private static func unknownCommand(in arguments: ArraySlice<String>) -> String? {
    var rest = arguments
    while let option = rest.first, option.hasPrefix("-") {
      rest.removeFirst()
      if ["--workspace", "--color"].contains(option) { rest = rest.dropFirst() }
    }
    let known = configuration.subcommands.map { $0._commandName } + ["help"]
    guard let word = rest.first, !known.contains(word) else { return nil }
    let commands = Lookup(noun: "command", plural: "commands", records: known) {
      $0
    } names: { _ in
      []
    }
    do throws(CommandError) {
      let meant = try commands.find(word)
      return "There is no command \(word). Did you mean \(meant)?"
    } catch {
      return error.description
    }
  }
}

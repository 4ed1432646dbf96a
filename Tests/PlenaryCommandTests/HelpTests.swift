// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  private static let commands = [
    "init", "new", "status", "show", "check", "export", "import", "events", "clashes", "dates",
    "schema", "generate",
    "doctor",
  ]

  @Test("the first help names every command and shows what to type")
  func root() throws {
    let folder = try TemporaryFolder()
    for arguments in [["--help"], ["help"], ["-h"]] {
      let run = try CommandRun(arguments, in: folder.path)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.output.contains("  plenary export chicago-2018 -o chicago-2018.ics"))
      for command in Self.commands { #expect(run.output.contains("\n  \(command) ")) }
    }
  }

  @Test("every command's help shows an example", arguments: commands)
  func examples(command: String) throws {
    let folder = try TemporaryFolder()
    for arguments in [[command, "--help"], ["help", command]] {
      let run = try CommandRun(arguments, in: folder.path)
      #expect(run.status == 0)
      let overview = run.output.components(separatedBy: "USAGE:")[0]
      #expect(overview.contains("\nplenary \(command == "status" ? "" : command)"))
    }
  }

  @Test("no example of the help is a mistake in the command line", arguments: commands)
  func examplesParse(command: String) throws {
    let help = try TemporaryFolder().plenary(command, "--help").output
    let overview = help.components(separatedBy: "USAGE:")[0]
    let examples = overview.components(separatedBy: "\n").filter { $0.hasPrefix("plenary ") }
    for example in examples {
      let line = example.components(separatedBy: "   ")[0].components(separatedBy: "  ")[0]
      // An empty folder: no example finds its files, and none may be misunderstood.
      let folder = try TemporaryFolder()
      let small = line.replacing("100000", with: "10").replacing("500", with: "10")
      let run = try CommandRun.bash("\(small) < /dev/null", in: folder.path)
      #expect(run.status != 64, "\(line): \(run.errors)")
    }
  }

  @Test("a mistyped command is named with the nearest one")
  func mistyped() throws {
    let folder = try TemporaryFolder()
    let run = try folder.plenary("shwo", "chicago-2018")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: There is no command shwo; the nearest: show."))
    let later = try folder.plenary("--color", "never", "evnts")
    #expect(later.errors.hasPrefix("Error: There is no command evnts; the nearest: events."))
  }

  @Test("an unknown option is a mistake in the command line")
  func unknownOption() throws {
    let run = try TemporaryFolder.shipped().plenary("check", "--strickt")
    #expect(run.status == 64)
    #expect(run.errors.contains("--strict"))
  }

  @Test("the version is one line")
  func version() throws {
    let run = try TemporaryFolder().plenary("--version")
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.output.contains("."))
  }
}

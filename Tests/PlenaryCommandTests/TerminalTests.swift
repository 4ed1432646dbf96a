// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Color and width")
struct TerminalTests {
  private static let arguments = ["show", "gpm-stavanger-2017"]

  @Test("no color where output is no terminal, unless it is asked for")
  func color() throws {
    let folder = try TemporaryFolder.shipped()
    let plain = try CommandRun(Self.arguments, in: folder.path)
    #expect(!plain.output.contains("\u{1B}"))
    let always = try CommandRun(Self.arguments + ["--color", "always"], in: folder.path)
    #expect(always.output.contains("\u{1B}[1m"))
    let never = try CommandRun(["--color", "never"] + Self.arguments, in: folder.path)
    #expect(never.output == plain.output)
    let stripped = always.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain.output)
  }

  @Test("on a terminal there is color, and NO_COLOR, TERM=dumb and --color never take it away")
  func terminal() throws {
    let folder = try TemporaryFolder.shipped()
    // script(1) gives the command a terminal.
    func shown(_ options: String, _ environment: [String: String]) throws -> String {
      try CommandRun.bash(
        "script -qec '\"$PLENARY\" show gpm-stavanger-2017 \(options)' /dev/null </dev/null",
        in: folder.path, environment: ["TERM": "xterm"].merging(environment) { $1 }
      ).output
    }
    #expect(try shown("", [:]).contains("\u{1B}["))
    #expect(try !shown("", ["NO_COLOR": "1"]).contains("\u{1B}["))
    #expect(try shown("", ["NO_COLOR": ""]).contains("\u{1B}["))
    #expect(try !shown("", ["TERM": "dumb"]).contains("\u{1B}["))
    #expect(try !shown("--color never", [:]).contains("\u{1B}["))
    #expect(try shown("--color always", ["NO_COLOR": "1"]).contains("\u{1B}["))
  }

  @Test("lines fit the columns: titles are cut, names and times are not", arguments: [60, 80, 120])
  func width(columns: Int) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(
      Self.arguments + ["--day", "monday"], in: folder.path,
      environment: ["COLUMNS": "\(columns)"])
    #expect(run.lines.dropFirst().allSatisfy { $0.count <= columns })
    #expect(run.output.contains("…"))
    #expect(run.output.contains("11:00–12:30~"))
  }

  @Test("documents never hold color", arguments: [["--json"], ["--json", "--color", "always"]])
  func documents(options: [String]) throws {
    let folder = try TemporaryFolder.shipped()
    for command in ["show", "check"] {
      let run = try CommandRun([command, "gpm-stavanger-2017"] + options, in: folder.path)
      #expect(!run.output.contains("\u{1B}"))
    }
  }
}

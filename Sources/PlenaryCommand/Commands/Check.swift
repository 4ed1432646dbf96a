// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Plenary

/// Mistakes and doubts in one forum or in all.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find mistakes in the files: errors, warnings and notes with their places.",
    discussion: """
      plenary check                        everything
      plenary check gpm-stavanger-2017     one forum
      plenary check --strict --json        for scripts: exit 1 on a warning too

      Exit code 1 when there is an error (with --strict also a warning).
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The forum's id; all forums unless given.", valueName: "forum"))
  var forum: String?

  @Flag(help: "Warnings count as errors for the exit code.")
  var strict = false

  @Flag(help: "Every finding, also notes and warnings that repeat.")
  var all = false

  @Flag(help: "One JSON document: an array of findings.")
  var json = false

  func run() throws {
    let reading = try common.read(forum.map { .only([Forum.ID($0)]) } ?? .all)
    let report = WorkspaceCheck().report(on: reading)
    let console = common.console
    if json {
      try console.document(try JSONOutput.bytes(of: report.findings))
    } else {
      CheckListing(report: report, reading: reading, showsAll: all, console: console).print()
    }
    let failing = report.count(of: .error) + (strict ? report.count(of: .warning) : 0)
    if failing > 0 { throw ExitStatus.findings.code }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import Plenary

/// What needs a person now.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what needs a person now, each with the command to type.",
    discussion: """
      plenary                 the same
      plenary status --json
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "One JSON document: an array of what needs a person.")
  var json = false

  @Flag(help: "Also forums that are over.")
  var all = false

  func run() throws {
    let reading = try common.read(.all)
    let tasks = reading.workspace.forums
      .filter { all || !isOver($0) }
      .flatMap { OpenPoints.of($0, in: reading) }
    let console = common.console
    if json {
      try console.document(try JSONOutput.bytes(of: tasks))
      return
    }
    let workspace = reading.workspace
    console.line(
      "\(workspace.title) · \(counted(workspace.forums.count, "forum")), "
        + counted(workspace.feedFiles.count, "partner calendar"), .heading)
    let mistakes = reading.findings.count { $0.severity == .error }
    if mistakes > 0 {
      console.line("\(counted(mistakes, "mistake")) in the files:  plenary check", .error)
    }
    for task in tasks {
      console.line("\(task.forum): \(task.message)")
      console.line("    \(task.command)", .quiet)
    }
    if tasks.isEmpty, mistakes == 0 {
      let over = workspace.forums.count { isOver($0) }
      let rest = " \(counted(over, "forum")) \(over == 1 ? "is" : "are") over (--all)."
      console.line("Nothing needs you." + (over > 0 && !all ? rest : ""))
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func isOver(_ forum: Forum) -> Bool {
    guard let last = forum.lastDay ?? forum.firstDay else { return false }
    return last < Today.day
  }
}

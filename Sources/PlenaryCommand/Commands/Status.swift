// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
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
    let workspace = reading.workspace
    let mistakes = WorkspaceCheck().findings(in: reading).filter { $0.severity == .error }
    let partners = PartnerState(of: workspace)
    let forums = workspace.forums.filter { all || !$0.isOver(on: Today.day) }
    let tasks =
      StatusTask.tasks(of: partners)
      + forums.flatMap { reading.openPoints(of: $0) }.map(StatusTask.init)
    let console = common.console
    if json {
      try console.document(try JSONOutput.bytes(of: mistakes.map(StatusTask.init) + tasks))
      return
    }
    console.heading([
      workspace.title,
      "\(counted(workspace.forumIDs.count, "forum")), "
        + counted(workspace.feedFiles.count, "partner calendar"),
    ])
    if !mistakes.isEmpty {
      console.line("\(counted(mistakes.count, "mistake")) in the files:  plenary check", .error)
    }
    for task in tasks {
      console.line((task.subject.map { "\($0): " } ?? "") + task.message)
      console.line("    \(task.command)", .quiet)
    }
    if tasks.isEmpty, mistakes.isEmpty {
      let over = workspace.forums.count - forums.count
      let rest = " \(counted(over, "forum")) \(over == 1 ? "is" : "are") over (--all)."
      console.line("Nothing needs you." + (over > 0 ? rest : ""))
    }
  }
}

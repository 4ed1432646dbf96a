// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary

/// What this installation is made of, and whether it is well.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether this installation is well, and what it is made of.",
    discussion: """
      plenary doctor            what is wrong; versions, partner feeds, disk
      plenary doctor --all      also each of libical's known faults
      plenary doctor --json

      Exit code 1 when something needs a person.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Also each of libical's known faults, with what plenary does about it.")
  var all = false

  @Flag(help: "One JSON document.")
  var json = false

  func run() throws {
    let diagnosis = Diagnosis(workspace: try? common.workspaceFolder())
    let console = common.console
    if json {
      try console.document(try JSONOutput.bytes(of: diagnosis))
    } else {
      show(diagnosis, console)
    }
    if !diagnosis.problems.isEmpty { throw ExitStatus.findings.code }
  }

  private func show(_ diagnosis: Diagnosis, _ console: Console) {
    if diagnosis.problems.isEmpty {
      console.line("All is well.", .heading)
    } else {
      let count = diagnosis.problems.count
      console.line("\(counted(count, "thing")) \(count == 1 ? "needs" : "need") you:", .error)
      for problem in diagnosis.problems { console.line("  \(problem)") }
    }
    console.line()
    let facts = diagnosis.versions.sorted { $0.key < $1.key } + diagnosis.workspaceFacts
    for (name, value) in facts { console.line(DisplayWidth.padded(name, to: 18) + value) }
    let present = diagnosis.libicalFaults.filter(\.isPresent)
    let faults =
      "\(counted(present.count, "known fault")) of libical \(present.count == 1 ? "is" : "are")"
    guard all else {
      console.line("\(faults) here, and plenary works around each (--all).", .quiet)
      return
    }
    console.line()
    console.line("\(faults) here; what plenary does about each:", .heading)
    for fault in present {
      console.line("  \(fault.summary)")
      console.line("    \(fault.remedy)", .quiet)
    }
  }
}

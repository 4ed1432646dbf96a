// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import Foundation
import ICalendar
import Plenary

/// What this installation is made of, and whether it is well.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what this installation is made of, and what is wrong with it.",
    discussion: """
      plenary doctor            versions, libical's known faults, disk, the workspace
      plenary doctor --json

      Exit code 1 when something needs a person.
      """)

  @OptionGroup var common: CommonOptions

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
    for (name, value) in diagnosis.versions.sorted(by: { $0.key < $1.key }) {
      console.line(DisplayWidth.padded(name, to: 18) + value)
    }
    console.line()
    let present = diagnosis.libicalFaults.filter(\.isPresent)
    console.line(
      "libical has \(present.count) of \(diagnosis.libicalFaults.count) known faults; plenary works around each:",
      .heading)
    for fault in present {
      console.line("  \(fault.summary)")
      console.line("    \(fault.remedy)", .quiet)
    }
    console.line()
    if diagnosis.problems.isEmpty {
      console.line("Nothing needs you.")
    } else {
      for problem in diagnosis.problems { console.line(problem, .error) }
    }
  }
}

/// What `doctor` finds.
struct Diagnosis: Encodable {
  /// A known fault of libical, asked of the installed library.
  struct Fault: Encodable {
    let name: String
    let summary: String
    let remedy: String
    let isPresent: Bool
  }

  let versions: [String: String]
  let libicalFaults: [Fault]
  let problems: [String]

  init(workspace: String?) {
    var versions = [
      "plenary": Root.configuration.version, "libical": LibicalVersion.text,
      "system": ProcessInfo.processInfo.operatingSystemVersionString,
    ]
    var problems: [String] = []
    let zones = TimeZoneDatabase.system
    versions["tzdata"] = zones.version ?? "unknown"
    if zones.identifiers.isEmpty {
      problems.append(TimeZoneError(.databaseMissing, subject: zones.directory).description)
    }
    if let workspace {
      versions["workspace"] = workspace
      problems += Diagnosis.problems(of: workspace)
    } else {
      versions["workspace"] = "none here"
    }
    self.versions = versions
    libicalFaults = LibicalFault.all.map {
      Fault(name: $0.name, summary: $0.summary, remedy: $0.remedy, isPresent: $0.isPresent())
    }
    self.problems = problems
  }

  private static func problems(of workspace: String) -> [String] {
    var problems: [String] = []
    do throws(WorkspaceError) {
      let reading = try Workspace.load(at: workspace)
      let errors = reading.findings.count { $0.severity == .error }
      if errors > 0 { problems.append("The files hold \(errors) mistakes: plenary check") }
    } catch {
      problems.append("\(error)")
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: workspace)
    if let free = attributes?[.systemFreeSize] as? NSNumber, free.int64Value < 100_000_000 {
      problems.append("Less than 100 MB are free on the disk of \(workspace).")
    }
    if !FileManager.default.isWritableFile(atPath: workspace) {
      problems.append("\(workspace) cannot be written: partner events cannot be kept there.")
    }
    return problems
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// What `check` says to people: findings with their places, counts, and what was not judged.
struct CheckListing {
  let report: CheckReport
  let reading: WorkspaceReading
  let showsAll: Bool
  let console: Console

  func print() {
    let groups =
      showsAll
      ? report.findings.map { ($0, 0) } : report.grouped.map { ($0.first, $0.others) }
    for (finding, others) in groups {
      let more = others > 0 ? " (and for \(others) more: --all)" : ""
      console.line([
        ("\(finding.file):\(finding.line):\(finding.column): ", .plain),
        ("\(finding.severity.rawValue): ", style(of: finding.severity)),
        (finding.message + more, .plain),
      ])
    }
    console.line(counts)
    guard !report.notJudged.isEmpty else { return }
    console.line("Not judged, because not known: \(notJudged.joined(separator: ", ")).", .quiet)
  }

  /// With its reason for one forum, with the number of sessions for several.
  private var notJudged: [String] {
    guard reading.workspace.forums.count > 1 else {
      return report.notJudged.map { "\($0.subject) (\($0.reason))" }
    }
    var subjects: [String] = []
    var sessions: [String: Int] = [:]
    for item in report.notJudged {
      if sessions[item.subject] == nil { subjects.append(item.subject) }
      sessions[item.subject, default: 0] += item.sessions
    }
    return subjects.map { "\($0) (\(sessions[$0] ?? 0) times)" }
  }

  private var counts: String {
    let findings = [
      counted(report.count(of: .error), "error"), counted(report.count(of: .warning), "warning"),
      counted(report.count(of: .note), "note"),
    ].joined(separator: ", ")
    let forums = reading.workspace.forums
    let sessions = forums.reduce(0) { $0 + $1.sessions.count }
    let people = forums.reduce(0) { $0 + $1.people.count }
    let scope =
      forums.count == 1
      ? [counted(sessions, "session"), counted(people, "person", plural: "people")]
      : [counted(forums.count, "forum"), counted(sessions, "session")]
    return "\(findings) · \(scope.joined(separator: ", "))"
  }

  private func style(of severity: Finding.Severity) -> Console.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .quiet
    }
  }
}

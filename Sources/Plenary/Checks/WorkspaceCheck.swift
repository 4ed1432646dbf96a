// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// Looks for mistakes and doubts in a whole workspace: what its files say, and what the rules find in each forum.
///
/// ```swift
/// let reading = try Workspace.load(at: "Calendars")
/// let report = WorkspaceCheck().report(on: reading)
/// ```
public struct WorkspaceCheck: Sendable {
  /// What looks at each forum; its database is asked for the zones of all files.
  public var forumCheck: ForumCheck

  /// All rules and the system's zones unless given.
  public init(forumCheck: ForumCheck = ForumCheck()) {
    self.forumCheck = forumCheck
  }

  /// What was found while reading, in the files that all forums share, and in the forums that were read, by place.
  public func report(on reading: WorkspaceReading) -> CheckReport {
    var report = CheckReport()
    report.findings = findings(in: reading)
    for forum in reading.workspace.forums {
      let own = forumCheck.report(on: forum, in: reading.workspace, places: reading.places)
      report.findings += own.findings
      report.notJudged += own.notJudged
    }
    report.findings.sort()
    return report
  }

  /// What is wrong with the files themselves, the programmes left aside: how they read, and the zones that they share.
  public func findings(in reading: WorkspaceReading) -> [Finding] {
    (reading.findings + unknownZones(in: reading)).sorted()
  }

  /// The zones of `plenary.yaml` and `cities.yaml` that the system does not know, each where it is written.
  private func unknownZones(in reading: WorkspaceReading) -> [Finding] {
    let workspace = reading.workspace
    var findings: [Finding] = []
    func judge(_ zone: String?, of subject: FilePlaces.Subject, in file: String) {
      guard let zone, let fault = forumCheck.database.fault(inZone: zone) else { return }
      let place = reading.places.place(of: subject, key: WorkspaceFormat.timezone.name)
      findings.append(
        Finding(
          at: place ?? FilePlace(file: file), .error, rule: CheckRule.timeZone.name, fault))
    }
    judge(workspace.timeZone, of: .workspace, in: Workspace.markerFile)
    for city in workspace.cities { judge(city.timeZone, of: .city(city.id), in: "cities.yaml") }
    return findings
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// Looks for mistakes and doubts in a forum: the rules of `check`.
///
/// ```swift
/// let report = ForumCheck().report(on: forum, in: workspace, places: reading.places)
/// report.count(of: .error)  // 0 for a programme that can be held
/// ```
public struct ForumCheck: Sendable {
  /// The rules that run, in order.
  public var rules: [CheckRule]
  /// Where time zones come from.
  public var database: TimeZoneDatabase

  /// All rules and the system's zones unless given.
  public init(rules: [CheckRule] = CheckRule.standard, database: TimeZoneDatabase = .system) {
    self.rules = rules
    self.database = database
  }

  /// Runs the rules.
  ///
  /// - Parameter places: Where the records were written; findings point there.
  /// - Complexity: Proportional to the sessions and appearances, and to the overlaps found.
  public func report(
    on forum: Forum, in workspace: Workspace, places: FilePlaces
  ) -> CheckReport {
    let subject = ForumUnderCheck(
      forum: forum, workspace: workspace, places: places, database: database)
    var report = CheckReport()
    for rule in rules { rule.examine(subject, &report) }
    report.findings.sort()
    return report
  }
}

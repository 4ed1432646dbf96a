// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What the rules found in a forum, and what they could not judge.
public struct CheckReport: Sendable, Hashable {
  /// What was found, by file and place once `ForumCheck` returns it.
  public var findings: [Finding] = []
  /// What could not be judged because it is not known, in the order of the rules.
  public var notJudged: [NotJudged] = []

  /// Nothing found yet.
  public init() {}

  /// Something that was not judged.
  public struct NotJudged: Sendable, Hashable, Codable {
    /// What could not be judged, such as "capacity".
    public var subject: String
    /// How many sessions it concerns.
    public var sessions: Int
    /// Why, such as "10 sessions have no place".
    public var reason: String
  }

  /// Errors, warnings and notes.
  public func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  mutating func leaveUnjudged(_ subject: String, sessions: Int, because reason: String) {
    guard sessions > 0 else { return }
    notJudged.append(NotJudged(subject: subject, sessions: sessions, reason: reason))
  }
}

extension CheckReport {
  /// A finding with how many more of its rule and file were folded into it.
  public struct Group: Sendable, Hashable {
    /// The first finding of the group.
    public let first: Finding
    /// How many more there are.
    public let others: Int
  }

  /// The findings with notes and warnings of one rule and file folded into the first; errors stay apart.
  public var grouped: [Group] {
    var order: [Finding] = []
    var counts: [String: (index: Int, others: Int)] = [:]
    for finding in findings {
      let key = "\(finding.severity.rawValue) \(finding.rule) \(finding.file)"
      if finding.severity != .error, let known = counts[key] {
        counts[key] = (known.index, known.others + 1)
      } else {
        counts[key] = (order.count, 0)
        order.append(finding)
      }
    }
    var others = [Int](repeating: 0, count: order.count)
    for entry in counts.values { others[entry.index] = entry.others }
    return zip(order, others).map { Group(first: $0, others: $1) }
  }
}

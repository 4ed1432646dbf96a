// Plenary
// SPDX-License-Identifier: Apache-2.0

extension CheckRule {
  /// An optional session beside another one, and not inside it: worth knowing, never a clash.
  static let optionalOverlap = CheckRule("optional-overlap") { check, report in
    let timed = check.timed.filter { !$0.timing.isAllDay }
    var running: [TimedSession] = []
    for entry in timed {
      running.removeAll { $0.timing.range.upperBound <= entry.timing.range.lowerBound }
      for earlier in running
      where (earlier.session.isOptional || entry.session.isOptional)
        && earlier.timing.overlaps(entry.timing)
        && !OverlapSweep.areNested(earlier.session, entry.session)
      {
        let (optional, other) =
          earlier.session.isOptional
          ? (earlier.session, entry.session) : (entry.session, earlier.session)
        report.add(
          Finding(
            at: check.place(of: optional), .note, rule: "optional-overlap",
            "\(optional.shownTitle) (optional) overlaps \(other.shownTitle)"))
      }
      running.append(entry)
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

extension CheckRule {
  /// A session whose end is neither printed nor implied.
  static let assumedEnds = CheckRule("assumed-end") { check, report in
    for timed in check.timed where timed.timing.endBasis == .assumed {
      report.add(
        Finding(
          at: check.place(of: timed.session), .note, rule: "assumed-end",
          "\(timed.session.shownTitle) has no end; \(words(timed.session.length.minutes)) assumed"))
    }
  }

  /// A session without a printed title.
  static let workingTitles = CheckRule("working-title") { check, report in
    for session in check.forum.sessions where session.title == nil {
      report.add(
        Finding(
          at: check.place(of: session), .note, rule: "working-title",
          "\(session.shownTitle) is our working title; none is printed"))
    }
  }

  private static func words(_ minutes: Int) -> String {
    switch (minutes / 60, minutes % 60) {
    case (0, let minutes): "\(minutes) min are"
    case (1, 0): "1 h is"
    case (let hours, 0): "\(hours) h are"
    case (let hours, let minutes): "\(hours) h \(minutes) min are"
    }
  }
}

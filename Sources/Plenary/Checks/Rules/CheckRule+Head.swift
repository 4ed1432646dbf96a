// Plenary
// SPDX-License-Identifier: Apache-2.0

extension CheckRule {
  /// A forum that does not say when its files were last brought up to date.
  static let updated = CheckRule("no-updated") { check, report in
    guard check.forum.updated == nil else { return }
    report.add(
      Finding(
        at: check.forumPlace(), .warning, rule: "no-updated",
        "updated: is missing, without which nothing can be exported; "
          + "write the day of the last change"))
  }

  /// A last day without a first.
  static let firstDay = CheckRule("no-first-day") { check, report in
    guard check.forum.firstDay == nil, let last = check.forum.lastDay else { return }
    report.add(
      Finding(
        at: check.forumPlace(key: "last_day"), .warning, rule: "no-first-day",
        "there is a last_day, \(last), and no first_day"))
  }

  /// A short title that is too long for phones and grids.
  static let shortTitles = CheckRule("long-short") { check, report in
    for session in check.forum.sessions {
      guard let short = session.short, short.count > 32 else { continue }
      report.add(
        Finding(
          at: check.place(of: session, key: "short"), .warning, rule: "long-short",
          "the short title of \(session.id) has \(short.count) characters; 32 are the most"))
    }
  }
}

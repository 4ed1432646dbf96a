// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CheckRule {
  /// A panel that nobody moderates.
  static let moderator = CheckRule("no-moderator") { check, report in
    let leading: Set<String> = ["moderator", "chair", "co-chair", "host", "facilitator"]
    for session in check.forum.sessions
    where session.kind == .panel && session.status != .canceled && !session.appearances.isEmpty {
      guard !session.appearances.contains(where: { leading.contains($0.shownRole.lowercased()) })
      else { continue }
      report.add(
        Finding(
          at: check.place(of: session, key: "speakers"), .warning, rule: "no-moderator",
          "\(session.shownTitle) is a panel without a moderator"))
    }
    let bare = check.forum.sessions.count {
      $0.kind == .panel && $0.status != .canceled && $0.appearances.isEmpty
    }
    report.leaveUnjudged(
      "moderators", sessions: bare,
      because: counted(bare, "panel names", plural: "panels name") + " nobody")
  }

  /// Somebody who is wanted before the delegation arrives or after it leaves.
  static let presence = CheckRule("not-present") { check, report in
    var unknown = 0
    for timed in check.timed where !timed.timing.isAllDay {
      for appearance in timed.session.appearances where !appearance.isRemote {
        guard let person = appearance.person.flatMap({ check.forum.people[$0] }) else { continue }
        guard let delegation = person.city.flatMap({ check.forum.delegations[$0] }),
          delegation.arrival != nil || delegation.departure != nil
        else {
          unknown += 1
          continue
        }
        if let arrival = delegation.arrival, timed.timing.start < arrival {
          report.add(absence(of: person, from: timed, "arrives \(arrival)", check))
        }
        if let departure = delegation.departure?.civil, timed.timing.end > departure {
          report.add(
            absence(of: person, from: timed, "leaves \(departure.date) \(departure.time)", check))
        }
      }
    }
    report.leaveUnjudged(
      "arrivals", sessions: unknown,
      because: counted(unknown, "appearance is of a person", plural: "appearances are of people")
        + " whose arrival is not known")
  }

  private static func absence(
    of person: Person, from timed: TimedSession, _ why: String, _ check: ForumUnderCheck
  ) -> Finding {
    Finding(
      at: check.place(ofPlacement: timed.session), .error, rule: "not-present",
      "\(person.formalName) is wanted in \(timed.session.id), \(timed.timing.start), and \(why)")
  }
}

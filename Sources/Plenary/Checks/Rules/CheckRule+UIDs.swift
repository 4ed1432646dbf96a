// Plenary
// SPDX-License-Identifier: Apache-2.0

extension CheckRule {
  /// Two sessions that calendars would take for one.
  static let duplicateUID = CheckRule("duplicate-uid") { check, report in
    let sessions = check.forum.sessions
    var owners: [String: Session] = [:]
    owners.reserveCapacity(sessions.count)
    for session in sessions {
      if let living = session.was.first(where: { $0 != session.id && sessions.contains(id: $0) }) {
        report.add(
          Finding(
            at: check.place(of: session, key: "was"), .error, rule: "duplicate-uid",
            "\(session.id) says that it was \(living), which is another session; "
              + "write an id nothing has now"))
      }
      let uid = check.forum.uid(of: session)
      guard let other = owners[uid] else {
        owners[uid] = session
        continue
      }
      // An earlier id that is in use is the cause, and was said above.
      guard !session.was.contains(other.id), !other.was.contains(session.id) else { continue }
      report.add(
        Finding(
          at: check.place(of: session, key: session.uid == nil ? "was" : "uid"), .error,
          rule: "duplicate-uid",
          "\(other.id) and \(session.id) have one calendar UID, \(uid), and would be one entry"))
    }
  }
}

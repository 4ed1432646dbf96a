// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CheckRule {
  /// More people than the room holds.
  static let capacity = CheckRule("over-capacity") { check, report in
    var unknown = 0
    for timed in check.timed {
      guard let expected = timed.session.expected else { continue }
      guard let place = timed.place, let capacity = capacity(of: place, in: check.forum) else {
        unknown += 1
        continue
      }
      guard expected.value > capacity else { continue }
      report.add(
        Finding(
          at: check.place(ofPlacement: timed.session, key: "place"),
          expected.isExact ? .error : .warning, rule: "over-capacity",
          "\(timed.session.id) expects \(expected) people and \(check.forum.name(of: place)) holds "
            + "\(capacity)"))
    }
    report.leaveUnjudged(
      "capacity", sessions: unknown,
      because: counted(
        unknown, "session with an expected number has",
        plural: "sessions with an expected number have") + " no room of known capacity")
    let uncounted = check.timed.count { $0.session.expected == nil }
    report.leaveUnjudged(
      "attendance", sessions: uncounted,
      because: counted(uncounted, "session does", plural: "sessions do")
        + " not say how many people are expected")
  }

  /// A session that is interpreted, in a room without booths.
  static let interpretation = CheckRule("missing-interpretation") { check, report in
    var unknown = 0
    for timed in check.timed {
      guard
        !(timed.session.languages?.into ?? []).isEmpty
          || timed.session.needs.contains("interpretation")
      else { continue }
      guard let place = timed.place, let features = features(of: place, in: check.forum) else {
        unknown += 1
        continue
      }
      guard !features.contains("interpretation") else { continue }
      report.add(
        Finding(
          at: check.place(ofPlacement: timed.session, key: "place"), .error,
          rule: "missing-interpretation",
          "\(timed.session.id) is interpreted and \(check.forum.name(of: place)) has no interpretation"
        ))
    }
    report.leaveUnjudged(
      "interpretation", sessions: unknown,
      because: counted(
        unknown, "interpreted session has", plural: "interpreted sessions have")
        + " no room of known features")
    let unstated = check.timed.count { $0.session.languages == nil }
    report.leaveUnjudged(
      "languages", sessions: unstated,
      because: counted(unstated, "session states", plural: "sessions state") + " no language")
  }

  /// A room that lacks what the session needs.
  static let roomFeatures = CheckRule("room-lacks") { check, report in
    for timed in check.timed {
      guard let place = timed.place, let features = features(of: place, in: check.forum) else {
        continue
      }
      let lacking = timed.session.needs.filter {
        $0 != "interpretation" && !features.contains($0)
      }
      guard !lacking.isEmpty else { continue }
      report.add(
        Finding(
          at: check.place(ofPlacement: timed.session, key: "place"), .error, rule: "room-lacks",
          "\(timed.session.id) needs \(lacking.joined(separator: ", ")), which "
            + "\(check.forum.name(of: place)) does not offer"))
    }
  }

  /// A room used when it cannot be.
  static let roomAvailability = CheckRule("room-unavailable") { check, report in
    for timed in check.timed {
      guard case .room(let id)? = timed.place, let room = check.forum.rooms[id],
        !room.available.isEmpty, let start = timed.timing.start.civil
      else { continue }
      let isAvailable = room.available.contains { $0.start <= start && timed.timing.end <= $0.end }
      guard !isAvailable else { continue }
      report.add(
        Finding(
          at: check.place(ofPlacement: timed.session), .error, rule: "room-unavailable",
          "\(room.name) is not available for \(timed.session.id), \(start.time)–\(timed.timing.end.time)"
        ))
    }
  }

  private static func capacity(of place: Place, in forum: Forum) -> Int? {
    switch place {
    case .room(let id): forum.rooms[id]?.capacity
    case .venue(let id): forum.venues[id]?.capacity
    }
  }

  /// What a place offers; `nil` when nothing is stated, which is not the same as nothing.
  private static func features(of place: Place, in forum: Forum) -> [String]? {
    let features =
      switch place {
      case .room(let id): forum.rooms[id]?.features ?? []
      case .venue(let id): forum.venues[id]?.features ?? []
      }
    return features.isEmpty ? nil : features
  }
}

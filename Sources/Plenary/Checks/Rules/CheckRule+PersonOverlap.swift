// Plenary
// SPDX-License-Identifier: Apache-2.0

extension CheckRule {
  /// A person who is wanted in two sessions at once.
  static let personOverlap = CheckRule("person-overlap") { check, report in
    var byPerson: [Person.ID: [TimedSession]] = [:]
    for timed in check.timed where timed.isBinding {
      for person in Set(timed.session.appearances.compactMap(\.person)) {
        byPerson[person, default: []].append(timed)
      }
    }
    for person in byPerson.keys.sorted() {
      let name = check.forum.people[person]?.formalName ?? person.rawValue
      for overlap in OverlapSweep.pairs(byPerson[person] ?? []) {
        report.add(
          finding(
            overlap, "\(name) is wanted in two sessions at once", rule: "person-overlap", check))
      }
    }
  }

  /// A room that holds two sessions at once.
  static let roomOverlap = CheckRule("room-overlap") { check, report in
    var byRoom: [Room.ID: [TimedSession]] = [:]
    for timed in check.timed {
      if case .room(let room)? = timed.place { byRoom[room, default: []].append(timed) }
    }
    for room in byRoom.keys.sorted() {
      let name = check.forum.rooms[room]?.name ?? room.rawValue
      for overlap in OverlapSweep.pairs(byRoom[room] ?? []) {
        report.add(
          finding(overlap, "\(name) holds two sessions at once", rule: "room-overlap", check))
      }
    }
    let unplaced = check.timed.count { $0.place == nil }
    report.leaveUnjudged(
      "rooms", sessions: unplaced,
      because: counted(unplaced, "session has", plural: "sessions have") + " no place")
  }

  /// A session for everybody with something beside it.
  static let plenaryOverlap = CheckRule("plenary-overlap") { check, report in
    let candidates = check.timed.filter { !$0.session.kind.leavesPeopleFree }
    for overlap in OverlapSweep.pairs(candidates)
    where overlap.earlier.session.kind.isForEverybody || overlap.later.session.kind.isForEverybody {
      let plenary =
        overlap.earlier.session.kind.isForEverybody
        ? overlap.earlier.session : overlap.later.session
      report.add(
        finding(
          overlap, "\(plenary.shownTitle) is for everybody and something runs beside it",
          rule: "plenary-overlap", check))
    }
  }

  /// An error, or a note when the overlap rests on an end that was not printed.
  private static func finding(
    _ overlap: OverlapSweep.Overlap, _ what: String, rule: String, _ check: ForumUnderCheck
  ) -> Finding {
    let doubt = overlap.restsOnUnprintedEnd
    let later = overlap.later
    let message =
      "\(what): \(overlap.earlier.session.id) and \(later.session.id), \(later.timing.start)"
      + (doubt ? ", if the end that was not printed holds" : "")
    return Finding(
      at: check.place(ofPlacement: later.session), doubt ? .note : .error, rule: rule, message)
  }
}

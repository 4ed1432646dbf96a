// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// A forum with what several rules need: its zone, its timings and where things were written.
struct ForumUnderCheck: Sendable {
  let forum: Forum
  let workspace: Workspace
  let places: FilePlaces
  let database: TimeZoneDatabase
  /// The zone's rules, or UTC when the zone is unknown, which a rule reports.
  let rules: TimeZoneRules
  /// Sessions with a day, by start; canceled ones keep nobody and are left out.
  let timed: [TimedSession]

  init(forum: Forum, workspace: Workspace, places: FilePlaces, database: TimeZoneDatabase) {
    self.forum = forum
    self.workspace = workspace
    self.places = places
    self.database = database
    let rules = (try? database.rules(for: forum.timeZone)) ?? .utc
    self.rules = rules
    timed = forum.sessions.compactMap { session in
      guard session.status != .canceled, let timing = forum.timing(of: session, rules: rules)
      else { return nil }
      return TimedSession(
        session: session, timing: timing, place: forum.schedule[session.id]?.place)
    }.sorted {
      ($0.timing.range.lowerBound, $0.session.id) < ($1.timing.range.lowerBound, $1.session.id)
    }
  }

  /// Where a session's line in the schedule stands, or the session when it was not read from a file.
  func place(ofPlacement session: Session, key: String = "start") -> FilePlace {
    places.place(of: .placement(session.id, in: forum.id), key: key)
      ?? place(of: session)
  }

  /// Where a session, or one of its keys, stands.
  func place(of session: Session, key: String? = nil) -> FilePlace {
    places.place(of: .session(session.id, in: forum.id), key: key) ?? forumPlace()
  }

  /// Where the forum's own keys stand.
  func forumPlace(key: String? = nil) -> FilePlace {
    places.place(of: .forum(forum.id), key: key)
      ?? FilePlace(file: "forums/\(forum.id)/forum.yaml", line: 1, column: 1)
  }
}

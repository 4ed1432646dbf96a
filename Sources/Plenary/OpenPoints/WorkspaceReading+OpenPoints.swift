// Plenary
// SPDX-License-Identifier: Apache-2.0

extension WorkspaceReading {
  /// What waits for a person in a forum, in the order of the kinds; canceled sessions wait for nobody.
  ///
  /// - Parameter check: Finds the errors.
  /// - Complexity: That of the check.
  public func openPoints(of forum: Forum, check: ForumCheck = ForumCheck()) -> [OpenPoint] {
    let live = forum.sessions.filter { $0.status != .canceled }
    var points: [OpenPoint] = []
    func add(_ kind: OpenPoint.Kind, where isOpen: (Session) -> Bool) {
      let titles = live.filter(isOpen).map(\.shownTitle)
      guard !titles.isEmpty else { return }
      points.append(OpenPoint(forum: forum.id, kind: kind, count: titles.count, titles: titles))
    }
    if forum.sessions.isEmpty {
      points.append(OpenPoint(forum: forum.id, kind: .noProgram, count: 1))
    }
    add(.toBeConfirmed) { $0.appearances.contains { !$0.isConfirmed } }
    add(.noDay) { forum.schedule[$0.id] == nil }
    add(.noTime) { forum.schedule[$0.id].map { $0.start.time == nil } == true }
    add(.noPlace) { session in
      session.mode != .online && forum.schedule[session.id].map { $0.place == nil } == true
    }
    add(.draft) { $0.status == .draft }
    let errors = check.report(on: forum, in: workspace, places: places).count(of: .error)
    if errors > 0 { points.append(OpenPoint(forum: forum.id, kind: .errors, count: errors)) }
    return points
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// Something in a forum that waits for a person, with the command that shows or settles it.
struct OpenPoint: Encodable {
  let forum: String
  let kind: String
  let count: Int
  let message: String
  let command: String
}

/// The open points of a forum.
enum OpenPoints {
  static func of(_ forum: Forum, in reading: WorkspaceReading) -> [OpenPoint] {
    var points: [OpenPoint] = []
    func add(_ kind: String, _ items: [String], _ message: (Int) -> String, _ command: String) {
      guard !items.isEmpty else { return }
      let named = items.prefix(3).joined(separator: "; ")
      let rest = items.count > 3 ? " and \(items.count - 3) more" : ""
      points.append(
        OpenPoint(
          forum: forum.id.rawValue, kind: kind, count: items.count,
          message: "\(message(items.count)): \(named)\(rest)", command: command))
    }
    let show = "plenary show \(forum.id)"
    if forum.sessions.isEmpty {
      points.append(
        OpenPoint(
          forum: forum.id.rawValue, kind: "no-programme", count: 1,
          message: "it has no session yet", command: show))
    }
    let live = forum.sessions.filter { $0.status != .canceled }
    add(
      "to-be-confirmed",
      live.filter { $0.appearances.contains { !$0.isConfirmed } }.map(\.shownTitle),
      { "\($0) \($0 == 1 ? "session" : "sessions") with somebody to be confirmed" }, show)
    add(
      "no-day", live.filter { forum.schedule[$0.id] == nil }.map(\.shownTitle),
      { "\($0) without a day" }, show)
    add(
      "no-time",
      live.filter { forum.schedule[$0.id].map { $0.start.time == nil } == true }.map(\.shownTitle),
      { "\($0) with a day and no time" }, show)
    add(
      "no-place",
      live.filter { session in
        session.mode != .online && forum.schedule[session.id].map { $0.place == nil } == true
      }.map(\.shownTitle),
      { "\($0) without a place" }, show)
    add(
      "draft", live.filter { $0.status == .draft }.map(\.shownTitle),
      { "\($0) \($0 == 1 ? "draft" : "drafts"), which nobody sees" }, show)
    let report = ForumCheck().report(on: forum, in: reading.workspace, places: reading.places)
    let errors = report.count(of: .error)
    if errors > 0 {
      points.append(
        OpenPoint(
          forum: forum.id.rawValue, kind: "errors", count: errors,
          message: "\(errors) \(errors == 1 ? "error" : "errors") in the programme",
          command: "plenary check \(forum.id)"))
    }
    return points
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What the reading of one file shares: the findings, the places, and the names that may be referred to.
final class ReadingContext {
  let file: String
  let limits: FileLimits
  private(set) var findings: [Finding] = []
  private(set) var places = FilePlaces()
  private var droppedFindings = 0
  private var suggestions = 0
  /// The shown names of everything that can be referred to, by identifier.
  var names: [Reference: [String: String]] = [:]
  /// The forum's own words for kinds.
  var kinds: [String: SessionKind] = [:]
  /// The forum whose file is read.
  var forum: Forum.ID?
  /// What holds for the sessions of the forum that say nothing else.
  var sessionDefaults = SessionDefaults()
  /// The rooms of the venues that were read so far.
  private(set) var rooms: [Room] = []
  /// The lines of the schedule's sessions so far.
  var placedLines: [Session.ID: Int] = [:]
  /// What the values that are read now belong to, added to messages that do not name it.
  var subject: String?

  init(file: String, limits: FileLimits) {
    self.file = file
    self.limits = limits
  }

  func report(
    _ severity: Finding.Severity, _ rule: String, at line: Int, _ column: Int, _ message: String
  ) {
    guard findings.count < limits.findings else {
      droppedFindings += 1
      return
    }
    findings.append(
      Finding(
        at: FilePlace(file: file, line: line, column: column), severity, rule: rule, message))
  }

  func report(_ severity: Finding.Severity, _ rule: String, at value: YAMLValue, _ message: String)
  {
    report(severity, rule, at: value.line, value.column, message)
  }

  func take(_ others: [Finding]) {
    for finding in others where findings.count < limits.findings { findings.append(finding) }
  }

  /// The sources of records that name none.
  var defaultSources: [Source.ID] { sessionDefaults.sources }

  /// Keeps a room of a venue.
  func add(_ room: Room, in venue: Venue.ID) {
    var room = room
    room.venue = venue
    rooms.append(room)
  }

  /// A value is not what its key wants.
  func reject(_ value: YAMLValue, _ wanted: String) {
    let found = value.text.map { $0.isEmpty ? "an empty text" : $0.shortened } ?? value.noun
    let of = subject.map { " (\($0))" } ?? ""
    report(.error, "value", at: value, "\(found) is not \(wanted)\(of)")
  }

  func remember(_ record: FilePlaces.Subject, line: Int, column: Int, keys: [YAMLEntry]) {
    places.add(
      record, at: FilePlace(file: file, line: line, column: column),
      keys: keys.map { ($0.key, $0.line, $0.column) })
  }

  /// Findings by place, with a last one that says how many more there were.
  func finish() -> [Finding] {
    if droppedFindings > 0 {
      findings.append(
        Finding(
          at: FilePlace(file: file), .note, rule: "limit",
          counted(
            droppedFindings, "more finding is", plural: "more findings are") + " not listed"))
      droppedFindings = 0
    }
    return findings
  }

  /// Looking for the nearest of 10,000 names takes a while, so it is done for the first mistakes only.
  var maySuggest: Bool {
    suggestions += 1
    return suggestions <= 100
  }
}

extension String {
  /// The text cut for a message.
  var shortened: String { count <= 60 ? self : prefix(59) + "…" }
}

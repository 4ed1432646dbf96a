// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// Something that waits for a person, with the command that shows or settles it.
struct StatusTask: Encodable {
  /// The forum it is about; `nil` for what concerns them all.
  var forum: String?
  /// The partner source it is about.
  var source: String?
  let kind: String
  let count: Int
  let message: String
  let command: String

  /// What a line for people begins with.
  var subject: String? { forum ?? source }

  init(_ point: OpenPoint) {
    forum = point.forum.rawValue
    kind = point.kind.rawValue
    count = point.count
    message = point.message
    command = "plenary \(point.kind == .errors ? "check" : "show") \(point.forum)"
  }

  /// A mistake in a file, with its place.
  init(_ mistake: Finding) {
    forum = StatusTask.forum(ofFile: mistake.file)
    kind = "mistake"
    count = 1
    message = mistake.description
    command = ["plenary check", forum].compactMap { $0 }.joined(separator: " ")
  }

  private init(source: String?, kind: String, message: String, command: String) {
    self.source = source
    self.kind = kind
    count = 1
    self.message = message
    self.command = command
  }

  /// A store that cannot be used, the sources that are held, and corrections that their sources have overtaken.
  static func tasks(of partners: PartnerState) -> [StatusTask] {
    let store = partners.failure.map {
      StatusTask(source: nil, kind: "store", message: $0, command: "plenary doctor")
    }
    return [store].compactMap { $0 }
      + partners.held.map { held in
        StatusTask(
          source: held.source, kind: "held",
          message: held.source == nil ? held.reason : "held: \(held.reason)",
          command: held.command)
      }
      + partners.conflicts.map { event, conflict in
        StatusTask(
          source: event.source, kind: "conflict", message: "\(event.uid): \(conflict)",
          command: "plenary events show \(ShellWord.quoted(event.series.description))")
      }
  }

  /// The forum whose folder a file lies in.
  private static func forum(ofFile file: String) -> String? {
    let parts = file.split(separator: "/")
    return parts.count == 3 && parts[0] == "forums" ? String(parts[1]) : nil
  }
}

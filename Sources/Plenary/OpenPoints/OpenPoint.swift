// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Something in a forum that waits for a person.
public struct OpenPoint: Hashable, Sendable {
  /// What is open.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// The forum has no session yet.
    case noProgram = "no-program"
    /// Somebody who appears is to be confirmed.
    case toBeConfirmed = "to-be-confirmed"
    /// A session has no day.
    case noDay = "no-day"
    /// A session has a day and no time.
    case noTime = "no-time"
    /// A session on the spot has a day and no place.
    case noPlace = "no-place"
    /// A session is a draft, which nobody sees.
    case draft
    /// The rules of `check` find errors.
    case errors
  }

  /// The forum.
  public var forum: Forum.ID
  /// What is open.
  public var kind: Kind
  /// How many sessions or errors it concerns; 1 when it is about the forum itself.
  public var count: Int
  /// The titles of the sessions that it concerns, in the order of the file.
  public var titles: [String]

  /// Describes an open point.
  public init(forum: Forum.ID, kind: Kind, count: Int, titles: [String] = []) {
    self.forum = forum
    self.kind = kind
    self.count = count
    self.titles = titles
  }
}

extension OpenPoint {
  /// A sentence for people, without a final full stop; of the titles it names three.
  public var message: String {
    guard !titles.isEmpty else { return summary }
    let rest = titles.count > 3 ? " and \(titles.count - 3) more" : ""
    return "\(summary): \(titles.prefix(3).joined(separator: "; "))\(rest)"
  }

  private var summary: String {
    switch kind {
    case .noProgram: "it has no session yet"
    case .toBeConfirmed: counted(count, "session") + " with somebody to be confirmed"
    case .noDay: "\(count) without a day"
    case .noTime: "\(count) with a day and no time"
    case .noPlace: "\(count) without a place"
    case .draft: counted(count, "draft") + ", which nobody sees"
    case .errors: counted(count, "error") + " in the programme"
    }
  }
}

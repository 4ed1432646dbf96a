// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Something in the files that a person should know: a mistake, a doubt or a remark, with its place.
public struct Finding: Hashable, Sendable, Codable {
  /// The file's path inside the workspace, such as `forums/chicago-2018/forum.yaml`.
  public var file: String
  /// The line, from 1; 0 when the finding is about the whole file.
  public var line: Int
  /// The column in Unicode code points, from 1; 0 when the finding is about the whole file.
  public var column: Int
  /// How grave it is.
  public var severity: Severity
  /// The rule's short name, such as `unknown-id`, for programs to tell findings apart.
  public var rule: String
  /// A sentence for people, without a final full stop.
  public var message: String

  /// How grave a finding is, the gravest last.
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// A remark.
    case note
    /// A doubt.
    case warning
    /// A mistake: the forum cannot be what the files say.
    case error

    /// Orders by gravity.
    public static func < (lhs: Severity, rhs: Severity) -> Bool {
      (lhs == .note && rhs != .note) || (lhs == .warning && rhs == .error)
    }
  }

  /// Describes something at a place.
  public init(at place: FilePlace, _ severity: Severity, rule: String, _ message: String) {
    file = place.file
    line = place.line
    column = place.column
    self.severity = severity
    self.rule = rule
    self.message = message
  }

  /// Where it is.
  public var place: FilePlace { FilePlace(file: file, line: line, column: column) }
}

extension Finding: CustomStringConvertible {
  /// One line in the form that editors understand: `file:line:column: error: sentence`.
  public var description: String { "\(place): \(severity.rawValue): \(message)" }
}

extension Finding: Comparable {
  /// Orders by file and place, graver findings first.
  public static func < (lhs: Finding, rhs: Finding) -> Bool {
    if lhs.place != rhs.place { return lhs.place < rhs.place }
    if lhs.severity != rhs.severity { return lhs.severity > rhs.severity }
    return (lhs.rule, lhs.message) < (rhs.rule, rhs.message)
  }
}

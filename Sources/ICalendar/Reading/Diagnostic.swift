// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Something that was wrong or repaired in a body, with its place.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters to the result.
  public enum Severity: String, Sendable, Hashable, Comparable, Codable {
    /// Worth knowing; nothing was changed.
    case note
    /// Repaired or ignored; the rest of the component stands.
    case warning
    /// A component or a line was lost to use, though kept where it could be.
    case error

    /// Orders from note to error.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// What kind of fault it is; raw values are stable and go into JSON.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The stable name, such as `missing-end`.
    public let rawValue: String
    /// Names a kind.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What kind of fault it is.
  public var kind: Kind
  /// How much it matters.
  public var severity: Severity
  /// The line on which it was found, counted from 1; 0 for the body as a whole.
  public var line: Int
  /// The line as it was read, unfolded and cut to 200 characters; empty for the body as a whole.
  public var text: String
  /// One sentence: what was found, and what was done about it.
  public var message: String

  /// Describes a fault.
  public init(_ kind: Kind, _ severity: Severity, line: Int, text: String = "", message: String) {
    self.kind = kind
    self.severity = severity
    self.line = line
    self.text = text
    self.message = message
  }
}

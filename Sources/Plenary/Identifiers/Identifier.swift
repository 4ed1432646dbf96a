// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A record's short stable name in the files, such as `opening`, typed by what it names.
///
/// Everything refers by identifier and shows by name. A calendar's UID is made of identifiers, so they are kept for ever.
public struct Identifier<Subject>: RawRepresentable, Hashable, Sendable, Codable {
  /// The identifier as written in the files.
  public let rawValue: String

  /// Takes any text; see ``isWellFormed`` for what the files accept.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes any text; see ``isWellFormed`` for what the files accept.
  public init(_ text: String) { self.rawValue = text }

  /// Whether this is 1 to 64 lower-case ASCII letters, digits and single inner hyphens.
  public var isWellFormed: Bool {
    let bytes = rawValue.utf8
    guard (1...64).contains(bytes.count) else { return false }
    var previous = UInt8(ascii: "-")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }
}

extension Identifier: Comparable {
  /// Orders by code point.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Takes the text as it is.
  public init(stringLiteral value: String) { self.rawValue = value }
}

extension Identifier: CustomStringConvertible {
  /// The identifier as written in the files.
  public var description: String { rawValue }
}

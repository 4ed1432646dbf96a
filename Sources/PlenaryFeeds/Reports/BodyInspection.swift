// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar
import Plenary

/// What can be said of a body before it is read as a calendar.
public struct BodyInspection: Sendable, Hashable {
  /// The SHA-256 of its bytes in hexadecimal digits, by which the same body is known again.
  public let digest: String
  /// How many bytes it has.
  public let byteCount: Int
  /// Why it is no calendar or too large; `nil` when it has to be read to know.
  public let fault: HeldReason?

  /// Reads a body once.
  ///
  /// - Parameter limit: The most bytes it may have; the rest is not read.
  /// - Throws: ``CalendarError`` with the code `unreadable`.
  public init(_ body: ByteSource, limit: Int) throws(CalendarError) {
    var hasher = SHA256Hasher()
    var count = 0
    var first: UInt8?
    try body.forEachPiece { piece in
      hasher.update(piece)
      count += piece.count
      if first == nil { first = piece.first { !Self.isBlank($0) } }
      return count <= limit
    }
    digest = hasher.finish().description
    byteCount = count
    if count > limit {
      fault = .tooLarge(limit: limit)
    } else if let first {
      fault = first == UInt8(ascii: "<") ? .html : nil
    } else {
      fault = .empty
    }
  }

  /// Blanks, line ends, and the bytes of a UTF-8 byte order mark.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xEF || byte == 0xBB || byte == 0xBF
  }
}

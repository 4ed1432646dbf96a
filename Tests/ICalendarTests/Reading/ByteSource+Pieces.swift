// Plenary
// SPDX-License-Identifier: Apache-2.0

@testable import ICalendar

extension ByteSource {
  /// Bytes that arrive in pieces of a size.
  static func pieces(_ bytes: [UInt8], size: Int) -> ByteSource {
    ByteSource(storage: .bytes(bytes), chunkSize: size)
  }

  /// A text that arrives in pieces of a size.
  static func pieces(_ text: String, size: Int) -> ByteSource {
    pieces(Array(text.utf8), size: size)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension ByteSource {
  /// Calls a closure with the bytes in order, piece by piece, as they are, until it gives `false`.
  ///
  /// - Throws: ``CalendarError`` with the code `unreadable`.
  public func forEachPiece(_ body: (ArraySlice<UInt8>) -> Bool) throws(CalendarError) {
    switch storage {
    case .bytes(let bytes):
      _ = body(bytes[...])
    case .file(let path):
      do {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        while let piece = try file.read(upToCount: chunkSize ?? 512 * 1024), !piece.isEmpty {
          guard body([UInt8](piece)[...]) else { return }
        }
      } catch {
        throw CalendarError(
          .unreadable, message: "\(path) cannot be read: \(error.localizedDescription)")
      }
    }
  }
}

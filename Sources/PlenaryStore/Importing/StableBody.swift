// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import ICalendar

/// A body that can be read several times and says the same each time.
///
/// A file is read where it is, and its identity is compared in the end; what can be read only once, such as a
/// pipe, is read into memory.
public struct StableBody: Sendable {
  /// What to read.
  public let bytes: ByteSource
  private let path: String?
  private let stamp: FileStamp?

  /// Takes a body; of a pipe or a terminal, waits for all of it.
  ///
  /// - Parameter limit: So many bytes, and one piece more, are taken of what can be read only once.
  /// - Throws: ``StoreError`` with the code `unreadable`.
  public init(_ body: ByteSource, limit: Int) throws(StoreError) {
    path = body.path
    guard let path else {
      bytes = body
      stamp = nil
      return
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? file.close() }
      if (try? file.seekToEnd()) != nil {
        bytes = body
        stamp = FileStamp(path)
      } else {
        // Opened once only: whoever writes to a pipe would lose its reader.
        bytes = .bytes(try StableBody.all(of: file, limit: limit))
        stamp = nil
      }
    } catch {
      throw StoreError(
        .unreadable, path: path, message: "\(path) cannot be read: \(error.localizedDescription)",
        underlying: error)
    }
  }

  /// - Throws: ``CalendarError`` when the file is another than it was at the start.
  func checkUnchanged() throws(CalendarError) {
    guard let path, let stamp, FileStamp(path) != stamp else { return }
    throw .changedWhileRead
  }

  private static func all(of file: FileHandle, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit, let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      bytes += piece
    }
    return bytes
  }
}

/// What tells a file, and its state, from another.
private struct FileStamp: Equatable, Sendable {
  let number: UInt64
  let size: UInt64
  let changed: Date?

  init?(_ path: String) {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      return nil
    }
    number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
    size = (attributes[.size] as? NSNumber)?.uint64Value ?? 0
    changed = attributes[.modificationDate] as? Date
  }
}

extension CalendarError {
  /// The body was another at the second reading.
  static let changedWhileRead = CalendarError(
    .unreadable, message: "The file changed while it was read. Nothing was applied; try again.")
}

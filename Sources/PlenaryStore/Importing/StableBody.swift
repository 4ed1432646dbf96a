// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar

/// A body that can be read several times and says the same each time.
///
/// A file is read where it is, and its identity is compared in the end; what can be read only once, such as a
/// pipe, is copied to a temporary file that goes with this value.
final class StableBody: Sendable {
  /// What to read.
  let bytes: ByteSource
  private let path: String?
  private let stamp: FileStamp?
  private let copy: String?

  /// - Parameter limit: So many bytes, and one piece more, are copied of what can be read only once.
  init(_ body: ByteSource, limit: Int) throws {
    path = body.path
    guard let path, !StableBody.isSeekable(path) else {
      bytes = body
      stamp = body.path.flatMap(FileStamp.init)
      copy = nil
      return
    }
    let copy = NSTemporaryDirectory() + "plenary-\(UUID().uuidString).ics"
    try StableBody.copy(body, to: copy, limit: limit)
    self.copy = copy
    bytes = .file(copy)
    stamp = nil
  }

  deinit {
    if let copy { try? FileManager.default.removeItem(atPath: copy) }
  }

  /// - Throws: ``CalendarError`` when the file is another than it was at the start.
  func checkUnchanged() throws(CalendarError) {
    guard copy == nil, let path, FileStamp(path) != stamp else { return }
    throw .changedWhileRead
  }

  /// A pipe or terminal has no end that one could seek.
  private static func isSeekable(_ path: String) -> Bool {
    guard let file = try? FileHandle(forReadingFrom: URL(filePath: path)) else { return true }
    defer { try? file.close() }
    return (try? file.seekToEnd()) != nil
  }

  private static func copy(_ body: ByteSource, to path: String, limit: Int) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw CalendarError(.unreadable, message: "There is no room for a copy in \(path).")
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    var count = 0
    var failure: (any Error)?
    try body.forEachPiece { piece in
      do { try file.write(contentsOf: Data(piece)) } catch { failure = error }
      count += piece.count
      return failure == nil && count <= limit
    }
    if let failure { throw failure }
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

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One reading of a source: its pieces in order, in UTF-8 and without a byte order mark.
struct ChunkReader {
  private let source: ByteSource
  private let limit: Int
  private var offset = 0
  private var file: FileHandle?
  private var transcoder: UTF16Transcoder?
  private var hasStarted = false

  /// What was found at the start of the body, if anything.
  private(set) var mark: Diagnostic?
  /// Whether the source has more bytes than the limit allows.
  private(set) var isCutOff = false

  init(_ source: ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next piece; `nil` at the end.
  ///
  /// - Throws: ``CalendarError`` with the code `unreadable`.
  mutating func next() throws(CalendarError) -> [UInt8]? {
    guard var chunk = try nextWithinLimit() else { return finish() }
    if !hasStarted {
      // The mark is looked for in the first bytes, however small the pieces are.
      while chunk.count < 4, let more = try nextWithinLimit() { chunk += more }
      hasStarted = true
      start(&chunk)
    }
    transcoder?.convert(&chunk)
    return chunk
  }

  private mutating func start(_ chunk: inout [UInt8]) {
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) {
      chunk.removeFirst(3)
      mark = Diagnostic(
        .byteOrderMark, .note, line: 1, message: "The body began with a byte order mark.")
    } else if let found = UTF16Transcoder(detecting: &chunk) {
      transcoder = found
      mark = Diagnostic(
        .utf16, .warning, line: 1, message: "The body was in UTF-16 and was read as such.")
    }
  }

  private mutating func finish() -> [UInt8]? {
    guard let rest = transcoder?.finish(), !rest.isEmpty else { return nil }
    return rest
  }

  private mutating func nextWithinLimit() throws(CalendarError) -> [UInt8]? {
    guard !isCutOff, var chunk = try nextRaw(), !chunk.isEmpty else { return nil }
    offset += chunk.count
    if offset > limit {
      isCutOff = true
      chunk.removeLast(offset - limit)
      if chunk.isEmpty { return nil }
    }
    return chunk
  }

  private mutating func nextRaw() throws(CalendarError) -> [UInt8]? {
    switch source.storage {
    case .bytes(let bytes):
      guard offset < bytes.count else { return nil }
      guard let size = source.chunkSize, size < bytes.count else { return bytes }
      return Array(bytes[offset..<min(offset + size, bytes.count)])
    case .file(let path):
      do {
        let file = try self.file ?? FileHandle(forReadingFrom: URL(filePath: path))
        self.file = file
        return try file.read(upToCount: source.chunkSize ?? 512 * 1024).map { [UInt8]($0) }
      } catch {
        throw CalendarError(
          .unreadable, message: "\(path) cannot be read: \(error.localizedDescription)")
      }
    }
  }
}

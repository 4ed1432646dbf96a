// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the first bytes of a file say, so that a file of others is refused before SQLite touches it.
///
/// See "Database File Format" §1.3 of the SQLite documentation.
struct StoreHeader {
  let isDatabase: Bool
  let version: Int
  let applicationID: Int

  /// `nil` when there is no file, or an empty one.
  init?(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    guard let data = try file.read(upToCount: 100), !data.isEmpty else { return nil }
    let bytes = [UInt8](data)
    isDatabase = bytes.count == 100 && bytes.starts(with: Array("SQLite format 3\u{0}".utf8))
    version = isDatabase ? Self.number(bytes[60..<64]) : 0
    applicationID = isDatabase ? Self.number(bytes[68..<72]) : 0
  }

  func refuseOthers(path: String, schema: StoreSchema) throws(StoreError) {
    // Both are 0 while the first migration is still in the log beside the file.
    guard isDatabase, applicationID == StoreSchema.applicationID || applicationID == 0 else {
      throw StoreError(
        .foreign, path: path,
        message: "\(path) is no database of Plenary. Move it away, and a new one is made.")
    }
    try schema.refuseNewer(version, path: path)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}

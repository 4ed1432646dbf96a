// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
import GRDB
import ICalendar
import PlenaryFeeds

/// A body of a feed as it came, byte for byte.
public struct StoredBody: Sendable, Hashable {
  /// Which body of a feed it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The last one that was applied.
    case good
    /// The last one that was held.
    case bad
  }

  /// Which one it is.
  public var kind: Kind
  /// The SHA-256 of its bytes in hexadecimal digits.
  public var digest: String
  /// When it came.
  public var received: Date
  /// What came with it to ask with the next time.
  public var validators: FeedValidators
  /// Its bytes.
  public var bytes: [UInt8]

  static func find(_ kind: Kind, source id: Int64, in db: Database) throws -> StoredBody? {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM body WHERE source_id = ? AND kind = ?",
      arguments: [id, kind.rawValue]
    )
    guard let row else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(row["byte_count"])
    let pieces = try Data.fetchCursor(
      db, sql: "SELECT bytes FROM body_piece WHERE source_id = ? AND kind = ? ORDER BY id",
      arguments: [id, kind.rawValue])
    while let piece = try pieces.next() { bytes += piece }
    return StoredBody(
      kind: kind, digest: row["digest"],
      received: Date(timeIntervalSince1970: Double(row["received_at"] as Int64)),
      validators: FeedValidators(
        etag: row["etag"], lastModified: row["last_modified"], url: row["validated_url"]),
      bytes: bytes)
  }

  /// Keeps a body in the place of the last one of its kind, piece by piece.
  static func keep(
    _ kind: Kind, _ body: ByteSource, _ inspection: BodyInspection, _ delivery: FeedDelivery,
    source id: Int64, in db: Database
  ) throws {
    for table in ["body", "body_piece"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE source_id = ? AND kind = ?",
        arguments: [id, kind.rawValue])
    }
    try db.execute(
      sql: "INSERT INTO body VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        id, kind.rawValue, inspection.digest, inspection.byteCount,
        Int64(delivery.arrived.timeIntervalSince1970), delivery.validators.etag,
        delivery.validators.lastModified, delivery.validators.url,
      ])
    let insert = try db.makeStatement(
      sql: "INSERT INTO body_piece (source_id, kind, bytes) VALUES (?, ?, ?)")
    var failure: (any Error)?
    try body.forEachPiece { piece in
      do { try insert.execute(arguments: [id, kind.rawValue, Data(piece)]) } catch {
        failure = error
      }
      return failure == nil
    }
    if let failure { throw failure }
  }
}

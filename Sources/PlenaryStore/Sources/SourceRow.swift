// Plenary
// SPDX-License-Identifier: Apache-2.0

import GRDB

/// A source as the store knows it.
struct SourceRow {
  let id: Int64
  let kind: String
  let isActive: Bool

  static func find(_ name: String, in db: Database) throws -> SourceRow? {
    try Row.fetchOne(
      db, sql: "SELECT id, kind, is_active FROM source WHERE name = ?", arguments: [name]
    ).map { SourceRow(id: $0[0], kind: $0[1], isActive: $0[2]) }
  }

  /// The source of that name, made when it is missing and active from now on.
  static func make(_ name: String, kind: SourceKind, in db: Database) throws -> SourceRow {
    try db.execute(
      sql: """
        INSERT INTO source (name, kind) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET is_active = 1
        """, arguments: [name, kind.rawValue])
    guard let row = try find(name, in: db) else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return row
  }
}

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

  /// The source of that name, `nil` when there is none yet.
  ///
  /// - Throws: ``StoreError`` with the code `badSource` when it is a source of another kind. The name of a file that
  ///   is gone is free for others.
  static func findUsable(
    _ name: String, kind: SourceKind, path: String, in db: Database
  ) throws -> SourceRow? {
    guard let known = try find(name, in: db) else { return nil }
    let isLeftOver = known.kind == SourceKind.file.rawValue && !known.isActive
    guard known.kind == kind.rawValue || isLeftOver else {
      throw StoreError(
        .badSource, path: path,
        message: known.conflict(name, with: kind))
    }
    return known
  }

  /// The source of that name, made when it is missing and active from now on.
  static func make(
    _ name: String, kind: SourceKind, path: String, in db: Database
  ) throws -> SourceRow {
    _ = try findUsable(name, kind: kind, path: path, in: db)
    try db.execute(
      sql: """
        INSERT INTO source (name, kind) VALUES (?1, ?2)
        ON CONFLICT (name) DO UPDATE SET is_active = 1, kind = ?2
        """, arguments: [name, kind.rawValue])
    guard let row = try find(name, in: db) else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return row
  }

  private func conflict(_ name: String, with wanted: SourceKind) -> String {
    switch (SourceKind(rawValue: kind), wanted) {
    case (_, .file): "feeds/\(name).ics has the name of another source. Rename the file."
    case (.feed, _):
      "\(name) is a feed that is fetched: plenary feed sync \(name). Choose another name."
    case (.file, _):
      "\(name) is kept as feeds/\(name).ics. Edit that file, or choose another name."
    default: "There is a source \(name) already. Choose another name."
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The versions of the store: each step brings a store from the version before to the next.
///
/// The number of the version is SQLite's `user_version`, changed in the transaction of the steps, so that two
/// programs that open an old store at once cannot both take a step. A step is never changed once released.
struct StoreSchema: Sendable {
  /// "PLNY", which marks the file as ours (`application_id`).
  static let applicationID = 0x504C_4E59

  /// What this code reads and writes.
  static let current = StoreSchema(steps: [firstVersion, secondVersion, thirdVersion])

  let steps: [String]

  /// The version that the last step gives.
  var version: Int { steps.count }

  /// Takes the steps that are missing; to be called in a transaction.
  func migrate(_ db: Database, path: String) throws {
    let found = try check(db, path: path)
    guard found < version else { return }
    for step in steps[found...] { try db.execute(sql: step) }
    try db.execute(
      sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(version)")
  }

  /// The version of an open store.
  ///
  /// - Throws: ``StoreError`` with the code `newerVersion` or `foreign`.
  func check(_ db: Database, path: String) throws -> Int {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard id == Self.applicationID || (id == 0 && tables == 0) else {
      throw StoreError(
        .foreign, path: path,
        message: "\(path) is a database of another program. Move it away, and a new one is made.")
    }
    try refuseNewer(found, path: path)
    return found
  }

  func refuseNewer(_ found: Int, path: String) throws(StoreError) {
    guard found > version else { return }
    throw StoreError(
      .newerVersion, path: path,
      message: "\(path) is a store of version \(found), and this Plenary knows version \(version). "
        + "Use the newer Plenary, or move the file away to begin a new store.")
  }
}

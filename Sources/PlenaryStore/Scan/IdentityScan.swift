// Plenary
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import PlenaryFeeds

/// Reads the identities of a source, whose columns SQLite hands over as they lie in memory.
///
/// A row of GRDB boxes each value, for which the pass over a hundred thousand rows takes three times as long.
@safe
struct IdentityScan {
  private let statement: Statement
  private let handle: OpaquePointer

  /// Prepares the pass over an index that holds nothing else, in the order in which the rows were added.
  init(_ db: Database, source: Int64) throws {
    statement = try db.makeStatement(
      sql: """
        SELECT id, kind = 'VEVENT', key_high, key_low, content_high, content_low, sequence, state,
          start_at, end_at, calendar
        FROM component INDEXED BY component_identity WHERE source_id = \(source) ORDER BY id
        """)
    unsafe handle = statement.sqliteStatement
  }

  /// Calls a closure with each identity.
  func forEach(_ body: (StoredIdentity) -> Void) throws {
    unsafe sqlite3_reset(handle)
    defer { unsafe sqlite3_reset(handle) }
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else {
          throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        return
      }
      body(identity)
    }
  }

  private var identity: StoredIdentity {
    StoredIdentity(
      id: number(0), key: fingerprint(2), content: fingerprint(4),
      sequence: Int32(truncatingIfNeeded: number(6)), start: optional(8), end: optional(9),
      state: EventState(rawValue: Int(number(7))) ?? .removed, isEvent: number(1) != 0,
      calendar: Int32(truncatingIfNeeded: number(10)))
  }

  private func fingerprint(_ column: Int32) -> Fingerprint {
    Fingerprint(
      high: UInt64(bitPattern: number(column)), low: UInt64(bitPattern: number(column + 1)))
  }

  private func optional(_ column: Int32) -> Int64? {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : number(column)
  }

  private func number(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(handle, column)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import GRDB

/// What partners announced, kept in one SQLite file: components as written, and where they stand in time.
///
/// ```swift
/// let store = try Store.open(at: ".plenary/plenary.sqlite")
/// let report = try store.importCalendar(source: "uscm", from: .file("uscm.ics"), now: .now)
/// print(report.added, report.changed, report.removed)
/// ```
/// Several programs may have it open. Readers never wait; of two writers the second waits a little.
public struct Store: Sendable {
  /// Where the file is.
  public let path: String
  /// Whether what is written stays: `false` for a store that cannot be written, and for a copy in memory.
  public let isPersistent: Bool

  let database: any DatabaseWriter

  init(path: String, database: any DatabaseWriter, isPersistent: Bool) {
    self.path = path
    self.database = database
    self.isPersistent = isPersistent
  }

  /// Closes the file, so that its log is written back; the store cannot be used after it.
  public func close() throws(StoreError) {
    do {
      if isPersistent {
        // Of a pool the readers close last, and they may not write back. A reader elsewhere may prevent it too.
        try database.writeWithoutTransaction { db in
          do { try db.checkpoint(.truncate) } catch DatabaseError.SQLITE_BUSY {}
        }
      }
      try database.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Reads, with everything as it was at one moment.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.read(body) } catch { throw StoreError(error, path: path) }
  }

  /// Writes all or nothing; waits for another writer as long as the options say.
  ///
  /// - Parameter body: gives its result and whether to keep what it wrote.
  func write<Value>(
    _ body: (Database) throws -> (Value, Database.TransactionCompletion)
  ) throws(StoreError) -> Value {
    do {
      return try database.writeWithoutTransaction { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          let (value, completion) = try body(db)
          result = value
          return completion
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

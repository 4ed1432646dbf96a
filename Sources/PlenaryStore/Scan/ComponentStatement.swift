// Plenary
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import PlenaryFeeds

/// A prepared statement that takes a component's columns where they lie in memory.
///
/// `StatementArguments` would box and copy each value, for which a bulk import spends a tenth of its time.
@safe
struct ComponentStatement {
  /// The columns that are bound, in their order.
  static let columnNames = """
    calendar, kind, uid, recurrence_id, key_high, key_low, content_high, content_low, sequence,
    start_at, end_at, is_recurring, written
    """
  static let placeholders = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

  private let statement: Statement
  private let handle: OpaquePointer

  /// Prepares a statement with the placeholders of the columns and, after them, one for the number if it has it.
  init(_ db: Database, sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
    // GRDB holds the statement for bound from here on, and leaves the values alone.
    statement.setUncheckedArguments([])
  }

  /// Runs the statement for a component.
  ///
  /// - Parameter id: The value of the last placeholder; `nil` when the statement has none for the number.
  func execute(_ component: FeedComponent, id: Int64? = nil) throws {
    unsafe sqlite3_reset(handle)
    bindNumbers(of: component)
    if let id { bind(id, at: 14) }
    var (kind, uid, recurrenceID) = (
      component.kind, component.key.uid, component.key.recurrenceID
    )
    // The bytes have to stay where they are until the statement has run.
    try kind.withUTF8 { kind in
      unsafe bind(kind, at: 2)
      try uid.withUTF8 { uid in
        unsafe bind(uid, at: 3)
        try recurrenceID.withUTF8 { recurrenceID in
          unsafe bind(recurrenceID, at: 4)
          try unsafe component.written.withUnsafeBytes { written in
            unsafe sqlite3_bind_blob64(
              handle, 13, written.baseAddress, UInt64(written.count), nil)
            try statement.execute()
          }
        }
      }
    }
  }

  private func bindNumbers(of component: FeedComponent) {
    let key = component.fingerprint
    let content = component.revision.content
    bind(Int64(component.calendar), at: 1)
    bind(Int64(bitPattern: key.high), at: 5)
    bind(Int64(bitPattern: key.low), at: 6)
    bind(Int64(bitPattern: content.high), at: 7)
    bind(Int64(bitPattern: content.low), at: 8)
    bind(Int64(component.revision.sequence), at: 9)
    bind(component.start, at: 10)
    bind(component.end, at: 11)
    bind(component.isRecurring ? 1 : 0, at: 12)
  }

  private func bind(_ value: Int64?, at position: Int32) {
    if let value {
      unsafe sqlite3_bind_int64(handle, position, value)
    } else {
      unsafe sqlite3_bind_null(handle, position)
    }
  }

  private func bind(_ text: UnsafeBufferPointer<UInt8>, at position: Int32) {
    unsafe UnsafeRawBufferPointer(text).withMemoryRebound(to: CChar.self) { text in
      _ = unsafe sqlite3_bind_text64(
        handle, position, text.baseAddress, UInt64(text.count), nil, UInt8(SQLITE_UTF8))
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import ICalendar
import PlenaryFeeds

/// The table of components: what a merge reads and writes of one source.
struct ComponentTable {
  private let db: Database
  private let source: Int64
  private let inserting: ComponentStatement
  private let updating: ComponentStatement

  init(_ db: Database, source: Int64) throws {
    self.db = db
    self.source = source
    // The source is a number of ours, so it may stand in the text: two values less to bind for each row.
    inserting = try ComponentStatement(
      db,
      sql: """
        INSERT INTO component (\(ComponentStatement.columnNames), source_id, state)
        VALUES (\(ComponentStatement.placeholders), \(source), \(EventState.shown.rawValue))
        """)
    updating = try ComponentStatement(
      db,
      sql: """
        UPDATE component SET (\(ComponentStatement.columnNames), state)
          = (\(ComponentStatement.placeholders), \(EventState.shown.rawValue))
        WHERE source_id = \(source) AND id = ?
        """)
  }

  /// Adds a component under the number that follows the largest one, which has to be the given one.
  func insert(_ component: FeedComponent, id: Int64) throws {
    try inserting.execute(component)
    guard db.lastInsertedRowID == id else {
      throw DatabaseError(
        resultCode: .SQLITE_ABORT,
        message: "component \(db.lastInsertedRowID) was added where \(id) was planned")
    }
  }

  func update(_ component: FeedComponent, id: Int64) throws {
    try updating.execute(component, id: id)
  }

  /// Puts a component whose content stands into another of its source's calendars.
  func move(_ id: Int64, to calendar: Int) throws {
    try db.cachedStatement(
      sql: "UPDATE component SET calendar = ? WHERE id = ? AND source_id = ?"
    ).execute(arguments: [calendar, id, source])
  }

  func set(_ state: EventState, for ids: some Sequence<Int64>) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE component SET state = ? WHERE id = ? AND source_id = ?")
    for id in ids { try statement.execute(arguments: [state.rawValue, id, source]) }
  }
}

extension ComponentTable {
  /// The number that the next component of any source gets.
  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM component") ?? 1
  }

  /// All identities of a source, in one pass over an index that holds nothing else.
  static func identities(source: Int64, in db: Database) throws -> StoredIdentities {
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM component WHERE source_id = ?", arguments: [source])
    var identities = StoredIdentities(reserving: count ?? 0)
    try IdentityScan(db, source: source).forEach { identities.append($0) }
    return identities
  }

  /// A component as it was written.
  struct Written {
    let key: FeedEventKey
    /// By which a merge knows it.
    let fingerprint: Fingerprint
    let component: Component
    let calendar: Int
  }

  static func written(id: Int64, in db: Database) throws -> Written? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT uid, recurrence_id, key_high, key_low, written, calendar FROM component WHERE id = ?
        """, arguments: [id])
    guard let row, let component = StoredComponent.parse(row[4]) else { return nil }
    return Written(
      key: FeedEventKey(uid: row[0], recurrenceID: row[1]),
      fingerprint: Fingerprint(
        high: UInt64(bitPattern: row[2]), low: UInt64(bitPattern: row[3])),
      component: component, calendar: row[5])
  }

  /// The numbers of a series' master and of its overrides.
  static func series(uid: String, source: Int64, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM component WHERE source_id = ? AND uid = ? AND \(StoreSchema.isInSeries)
        """, arguments: [source, uid])
  }
}

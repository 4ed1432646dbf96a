// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import GRDB
import ICalendar
public import PlenaryFeeds

/// An event that lists show, with its overrides, as its source says it.
public struct StoredEvent: Sendable {
  /// The name of its source.
  public let source: String
  /// Its UID; a stable one of ours when the feed gave none.
  public let uid: String
  /// Its place among all events of the store, in the order in which they first came.
  ///
  /// It stays while the event stays in its source, whatever is changed of it.
  public let order: Int64
  /// The master and the overrides, with their zones.
  public let parts: EventParts

  /// The events of some UIDs, as far as the source has them, by UID.
  static func fetch(
    _ uids: [String], of source: ActiveSource, zones: ZoneCache, in db: Database
  ) throws -> [StoredEvent] {
    guard !uids.isEmpty else { return [] }
    let wanted = databaseQuestionMarks(count: uids.count)
    var events: [StoredEvent] = []
    try forEach(of: source, zones: zones, in: db, where: "uid IN (\(wanted))", uids) {
      events.append($0)
    }
    return events
  }

  /// Calls with the events of a source, by UID.
  static func forEach(
    of source: ActiveSource, zones: ZoneCache, in db: Database, where condition: String = "TRUE",
    _ arguments: [String] = [], body: (StoredEvent) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uid, calendar, recurrence_id, written, id FROM component
        WHERE source_id = ? AND kind = 'VEVENT' AND \(StoreSchema.isListed) AND \(condition)
        ORDER BY uid, recurrence_id
        """, arguments: [source.id] + StatementArguments(arguments))
    var group: [Row] = []
    func finish() {
      if let event = StoredEvent(group, of: source, zones: zones) { body(event) }
      group.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      if let first = group.first, !(first[0] as String).utf8.elementsEqual((row[0] as String).utf8)
      {
        finish()
      }
      group.append(row.copy())
    }
    finish()
  }

  /// - Parameter rows: uid, calendar, recurrence_id, written and id, the master first.
  init?(_ rows: [Row], of source: ActiveSource, zones: ZoneCache) {
    guard let first = rows.first else { return nil }
    var parts = EventParts(master: nil, zones: zones.zones(of: first[1]))
    for row in rows {
      guard let component = StoredComponent.parse(row[3] as Data) else { continue }
      if (row[2] as String).isEmpty {
        parts.master = zones.event(component, in: row[1])
      } else {
        parts.overrides.append(zones.event(component, in: row[1]))
      }
    }
    guard parts.main != nil else { return nil }
    self.source = source.name
    uid = first[0]
    order = rows.map { $0[4] as Int64 }.min() ?? 0
    self.parts = parts
  }
}

extension Store {
  /// The event of a UID in an active source; `nil` when there is none.
  public func event(_ uid: String, of source: String) throws(StoreError) -> StoredEvent? {
    try read { db in
      guard let active = try ActiveSource.all(named: [source], in: db).first else { return nil }
      let calendar = try StoredCalendar(source: active.id, in: db)
      return try StoredEvent.fetch(
        [uid], of: active, zones: ZoneCache(calendar: calendar, database: .system), in: db
      ).first
    }
  }

  /// Calls a closure with every event that lists show: by source, then UID.
  ///
  /// - Parameter sources: Names of sources; `nil` for all that are active.
  public func forEachEvent(
    of sources: [String]? = nil, _ body: (StoredEvent) -> Void
  ) throws(StoreError) {
    try read { db in
      for source in try ActiveSource.all(named: sources, in: db) {
        let calendar = try StoredCalendar(source: source.id, in: db)
        try StoredEvent.forEach(
          of: source, zones: ZoneCache(calendar: calendar, database: .system), in: db,
          body: body)
      }
    }
  }
}

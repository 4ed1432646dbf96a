// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import ICalendar
import PlenaryFeeds

/// Gathers the occurrences of one source up to a cap: the first ones by start, whatever order the store gives them in.
struct OccurrenceCollector {
  private let source: ActiveSource
  private let zones: ZoneCache
  private let corrections: EventCorrections
  /// The UIDs of the events that are corrected: what the store knows of their times does not tell when they are.
  private let corrected: Set<Data>
  private var range: Range<Date>
  private let limits: Limits
  private var found: [SourceOccurrence] = []
  private var diagnostics = DiagnosticLog()
  private var isCapped = false
  /// Events that take place once and yet have an override: the UIDs, and those found in the range.
  private var overridden: Set<Data> = []
  private var masters: [Data: Row] = [:]

  init(
    source: ActiveSource, zones: ZoneCache, range: Range<Date>, corrections: EventCorrections,
    limits: Limits
  ) {
    self.source = source
    self.zones = zones
    self.corrections = corrections
    corrected = Set(corrections.uids(of: source.name).map(Self.bytes))
    self.range = range
    self.limits = limits
  }

  /// Reads what the store has of the source.
  mutating func collect(
    in db: Database, where admits: (SourceOccurrence) -> Bool
  ) throws {
    overridden = Set(
      try Data.fetchAll(
        db,
        sql: """
          SELECT DISTINCT CAST(uid AS BLOB) FROM component
          WHERE source_id = ? AND \(StoreSchema.isInSeries) AND recurrence_id <> ''
          """, arguments: [source.id]))
    try collectSingles(in: db, where: admits)
    try collectSeries(in: db, where: admits)
    try collectCorrected(in: db, where: admits)
  }

  /// What was gathered, in order.
  func listing() -> OccurrenceListing {
    var result = self
    result.sortAndCut()
    var listing = OccurrenceListing()
    listing.occurrences = result.found
    listing.diagnostics = result.diagnostics.diagnostics
    listing.isCapped = result.isCapped
    return listing
  }

  private mutating func collectSingles(
    in db: Database, where admits: (SourceOccurrence) -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uid, calendar, recurrence_id, start_at, end_at, written
        FROM component INDEXED BY component_window
        WHERE \(StoreSchema.isSingle)
          AND source_id = ?1 AND start_at < ?2
          AND (end_at > ?3 OR (end_at = start_at AND start_at >= ?3))
        ORDER BY start_at
        """,
      arguments: [source.id, latest, earliest])
    while let row = try rows.next() {
      if !corrected.isEmpty, corrected.contains(Self.bytes(row[0])) { continue }
      if !overridden.isEmpty, overridden.contains(Self.bytes(row[0])) {
        masters[Self.bytes(row[0])] = row.copy()
        continue
      }
      guard let component = StoredComponent.parse(row[5]) else { continue }
      let series = EventSeries(
        master: zones.event(component, in: row[1]), overrides: [], zones: zones.zones(of: row[1]),
        limits: lookedAt)
      collect(series, uid: row[0], zones: zones.zones(of: row[1]), where: admits)
    }
  }

  /// Events that repeat, and overrides with or without their master.
  private mutating func collectSeries(
    in db: Database, where admits: (SourceOccurrence) -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uid, calendar, recurrence_id, start_at, end_at, written FROM component
        WHERE \(StoreSchema.isInSeries) AND source_id = ?
        ORDER BY uid, recurrence_id
        """, arguments: [source.id])
    var group: [Row] = []
    while let row = try rows.next() {
      if let first = group.first, !(first[0] as String).utf8.elementsEqual((row[0] as String).utf8)
      {
        collect(group, where: admits)
        group.removeAll(keepingCapacity: true)
      }
      group.append(row.copy())
    }
    collect(group, where: admits)
  }

  private mutating func collectCorrected(
    in db: Database, where admits: (SourceOccurrence) -> Bool
  ) throws {
    let uids = corrections.uids(of: source.name)
    for stored in try StoredEvent.fetch(uids, of: source, zones: zones, in: db) {
      let parts = corrections.applied(to: stored.parts, source: source.name, uid: stored.uid)
      collect(parts.series(limits: lookedAt), uid: stored.uid, zones: parts.zones, where: admits)
    }
  }

  /// A UID as SQLite tells it from others: by its bytes, not by what they look like.
  private static func bytes(_ uid: String) -> Data { Data(uid.utf8) }

  private mutating func collect(_ rows: [Row], where admits: (SourceOccurrence) -> Bool) {
    guard let first = rows.first, !corrected.contains(Self.bytes(first[0])) else { return }
    var group = rows
    if let master = masters[Self.bytes(first[0])] {
      group.insert(master, at: 0)
    }
    guard group.contains(where: mayTouch) else { return }
    var master: VEvent?
    var overrides: [VEvent] = []
    for row in group {
      guard let component = StoredComponent.parse(row[5]) else { continue }
      if (row[2] as String).isEmpty {
        master = zones.event(component, in: row[1])
      } else {
        overrides.append(zones.event(component, in: row[1]))
      }
    }
    let resolver = zones.zones(of: first[1])
    let series = EventSeries(
      master: master, overrides: overrides, zones: resolver, limits: lookedAt)
    collect(series, uid: first[0], zones: resolver, where: admits)
  }

  /// Whether a component of a series, or what it repeats, can lie in the range at all.
  private func mayTouch(_ row: Row) -> Bool {
    let (start, end): (Int64?, Int64?) = (row[3], row[4])
    if let start, start >= latest { return false }
    if let end, end < earliest { return false }
    return true
  }

  private mutating func collect(
    _ series: EventSeries, uid: String, zones: ZoneResolver,
    where admits: (SourceOccurrence) -> Bool
  ) {
    var occurrences = series.occurrences(in: range).makeIterator()
    var admitted = 0
    while let occurrence = occurrences.next() {
      let candidate = SourceOccurrence(
        source: source.name, uid: uid, occurrence: occurrence,
        rules: zones.rules(for: occurrence.startAsWritten),
        seriesRules: occurrence.recurrenceID.map(zones.rules(for:)),
        calendarZone: zones.calendarZone)
      guard admits(candidate) else { continue }
      guard admitted < limits.occurrences else {
        isCapped = true
        break
      }
      admitted += 1
      found.append(candidate)
    }
    let unfinished = occurrences.diagnostics
    if unfinished.contains(where: { $0.kind == .occurrencesCapped }) { isCapped = true }
    for diagnostic in series.diagnostics + unfinished {
      var named = diagnostic
      named.line = 0
      named.message = "\(source.name), \(uid): \(diagnostic.message)"
      diagnostics.append(named)
    }
    if found.count > 2 * limits.occurrences { sortAndCut() }
  }

  /// Keeps the first ones; what starts later than the last of them is not looked for any more.
  private mutating func sortAndCut() {
    found.sort(by: SourceOccurrence.precedes)
    guard found.count > limits.occurrences else { return }
    isCapped = true
    found.removeSubrange(limits.occurrences...)
    if let last = found.last?.occurrence.start, last > range.lowerBound, last < range.upperBound {
      range = range.lowerBound..<last.addingTimeInterval(1)
    }
  }

  /// A series may have many occurrences that are not wanted before those that are.
  private var lookedAt: Limits {
    var limits = limits
    limits.occurrences = max(limits.occurrences, Limits().occurrences)
    return limits
  }

  /// The stored instants were computed with the zones' rules of then, which no offset changes by more than this.
  private static let margin: Int64 = 26 * 3600

  private var earliest: Int64 { seconds(range.lowerBound) - Self.margin }
  private var latest: Int64 { seconds(range.upperBound) + Self.margin }

  private func seconds(_ instant: Date) -> Int64 {
    // Far before and after any year that the format has.
    Int64(min(max(instant.timeIntervalSince1970.rounded(.down), -1e12), 1e12))
  }
}

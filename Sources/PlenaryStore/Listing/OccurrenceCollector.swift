// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import ICalendar

/// Gathers occurrences up to a cap: the first ones by start, whatever order the sources give them in.
struct OccurrenceCollector {
  private var range: Range<Date>
  private let limits: Limits
  private var found: [SourceOccurrence] = []
  private var diagnostics = DiagnosticLog()
  private var isCapped = false

  init(range: Range<Date>, limits: Limits) {
    self.range = range
    self.limits = limits
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

  /// Events that take place once.
  mutating func collectSingles(
    of source: ActiveSource, zones: ZoneCache, in db: Database,
    where admits: (SourceOccurrence) -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uid, calendar, written FROM component INDEXED BY component_window
        WHERE kind = 'VEVENT' AND is_recurring = 0 AND recurrence_id = '' AND state < 2
          AND source_id = ?1 AND start_at < ?2
          AND (end_at > ?3 OR (end_at = start_at AND start_at >= ?3))
        ORDER BY start_at
        """,
      arguments: [source.id, latest, earliest])
    while let row = try rows.next() {
      guard let component = StoredComponent.parse(row[2]) else { continue }
      let series = EventSeries(
        master: VEvent(component: component), overrides: [], zones: zones.zones(of: row[1]),
        limits: lookedAt)
      collect(series, uid: row[0], of: source, zones: zones.zones(of: row[1]), where: admits)
    }
  }

  /// Events that repeat, and overrides with or without their master.
  mutating func collectSeries(
    of source: ActiveSource, zones: ZoneCache, in db: Database,
    where admits: (SourceOccurrence) -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uid, calendar, recurrence_id, start_at, end_at, written FROM component
        WHERE kind = 'VEVENT' AND state < 2 AND (is_recurring = 1 OR recurrence_id <> '')
          AND source_id = ?
        ORDER BY uid, recurrence_id
        """, arguments: [source.id])
    var group: [Row] = []
    while let row = try rows.next() {
      if let first = group.first, first[0] as String != row[0] as String {
        collect(group, of: source, zones: zones, where: admits)
        group.removeAll(keepingCapacity: true)
      }
      group.append(row.copy())
    }
    collect(group, of: source, zones: zones, where: admits)
  }

  private mutating func collect(
    _ group: [Row], of source: ActiveSource, zones: ZoneCache,
    where admits: (SourceOccurrence) -> Bool
  ) {
    guard let first = group.first, group.contains(where: mayTouch) else { return }
    var master: VEvent?
    var overrides: [VEvent] = []
    for row in group {
      guard let component = StoredComponent.parse(row[5]) else { continue }
      if (row[2] as String).isEmpty {
        master = VEvent(component: component)
      } else {
        overrides.append(VEvent(component: component))
      }
    }
    let resolver = zones.zones(of: first[1])
    let series = EventSeries(
      master: master, overrides: overrides, zones: resolver, limits: lookedAt)
    collect(series, uid: first[0], of: source, zones: resolver, where: admits)
  }

  /// Whether a component of a series, or what it repeats, can lie in the range at all.
  private func mayTouch(_ row: Row) -> Bool {
    let (start, end): (Int64?, Int64?) = (row[3], row[4])
    if let start, start >= latest { return false }
    if let end, end < earliest { return false }
    return true
  }

  private mutating func collect(
    _ series: EventSeries, uid: String, of source: ActiveSource, zones: ZoneResolver,
    where admits: (SourceOccurrence) -> Bool
  ) {
    var occurrences = series.occurrences(in: range).makeIterator()
    var admitted = 0
    while let occurrence = occurrences.next() {
      let candidate = SourceOccurrence(
        source: source.name, uid: uid, occurrence: occurrence,
        rules: zones.rules(for: occurrence.startAsWritten), calendarZone: zones.calendarZone)
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

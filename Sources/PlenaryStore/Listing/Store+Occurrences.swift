// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
import GRDB
public import ICalendar

extension Store {
  /// The occurrences that a stretch of time touches, of all active sources or of some.
  ///
  /// One counts when it starts before the upper bound and ends after the lower one; one without length when it lies in
  /// the stretch. Events that take place once are found by an index; series are expanded.
  ///
  /// - Parameters:
  ///   - sources: Names of sources; `nil` for all that are active.
  ///   - limits: `occurrences` caps the list, `steps` each rule.
  ///   - admits: Which occurrences are wanted; only they count for the cap.
  public func occurrences(
    in range: Range<Date>, sources: [String]? = nil, limits: Limits = Limits(),
    timeZones: TimeZoneDatabase = .system, where admits: (SourceOccurrence) -> Bool = { _ in true }
  ) throws(StoreError) -> OccurrenceListing {
    try read { db in
      var collector = OccurrenceCollector(range: range, limits: limits)
      for source in try ActiveSource.all(named: sources, in: db) {
        let calendar = try StoredCalendar(source: source.id, in: db)
        let zones = ZoneCache(calendar: calendar, database: timeZones)
        try collector.collectSingles(of: source, zones: zones, in: db, where: admits)
        try collector.collectSeries(of: source, zones: zones, in: db, where: admits)
      }
      return collector.listing()
    }
  }
}

/// A source whose events are listed.
struct ActiveSource {
  let id: Int64
  let name: String

  static func all(named names: [String]?, in db: Database) throws -> [ActiveSource] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, name FROM source WHERE is_active = 1 ORDER BY name")
    let sources = rows.map { ActiveSource(id: $0[0], name: $0[1]) }
    guard let names else { return sources }
    return sources.filter { names.contains($0.name) }
  }
}

/// The resolvers of a source's calendars, each made once.
final class ZoneCache {
  private let calendar: StoredCalendar
  private let database: TimeZoneDatabase
  private var resolvers: [Int: ZoneResolver] = [:]

  init(calendar: StoredCalendar, database: TimeZoneDatabase) {
    self.calendar = calendar
    self.database = database
  }

  func zones(of calendar: Int) -> ZoneResolver {
    if let known = resolvers[calendar] { return known }
    let made = self.calendar.zones(calendar: calendar, database: database)
    resolvers[calendar] = made
    return made
  }
}

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
public import PlenaryFeeds

extension Store {
  /// The occurrences that a stretch of time touches, of all active sources or of some.
  ///
  /// One counts when it starts before the upper bound and ends after the lower one; one without length when it lies in
  /// the stretch. Events that take place once are found by an index; series are expanded.
  ///
  /// - Parameters:
  ///   - sources: Names of sources; `nil` for all that are active.
  ///   - corrections: What is listed otherwise than its source says it.
  ///   - limits: `occurrences` caps the list, of which no source takes more than its share; `steps` each rule.
  ///   - admits: Which occurrences are wanted; only they count for the cap.
  public func occurrences(
    in range: Range<Date>, sources: [String]? = nil,
    correcting corrections: EventCorrections = .none, limits: Limits = Limits(),
    timeZones: TimeZoneDatabase = .system, where admits: (SourceOccurrence) -> Bool = { _ in true }
  ) throws(StoreError) -> OccurrenceListing {
    try read { db in
      var listing = OccurrenceListing()
      for source in try ActiveSource.all(named: sources, in: db) {
        let calendar = try StoredCalendar(source: source.id, in: db)
        let zones = ZoneCache(calendar: calendar, database: timeZones)
        var collector = OccurrenceCollector(
          source: source, zones: zones, range: range, corrections: corrections, limits: limits)
        try collector.collect(in: db, where: admits)
        listing.add(collector.listing(), most: limits.occurrences)
      }
      listing.occurrences.sort(by: SourceOccurrence.precedes)
      return listing
    }
  }
}

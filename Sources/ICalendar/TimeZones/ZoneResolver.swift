// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Says what the zone names of one calendar mean, and turns its times into instants.
///
/// IANA names win, in any spelling; a VTIMEZONE of the calendar's own counts only for names that nobody knows. A
/// name without any meaning is never read as floating: the calendar's zone, or UTC, stands in, with a diagnostic.
///
/// ```swift
/// let zones = ZoneResolver(definitions: calendar.components, calendarZone: "Europe/Oslo")
/// zones.instant(of: .zoned(start, tzid: "W. Europe Standard Time"))
/// ```
/// Copies share what they found, and all functions may be called from any thread.
public struct ZoneResolver: Sendable {
  /// Where IANA rules come from.
  public let database: TimeZoneDatabase
  /// The zone of floating times and of whole days: the calendar's (X-WR-TIMEZONE) when it is known, or UTC.
  public let floatingZone: TimeZoneRules
  /// The calendar's zone (X-WR-TIMEZONE); `nil` when it states none that is known.
  public let calendarZone: TimeZoneRules?

  private let lookup: ZoneLookup
  private let cache = Cache()

  /// Resolves the names of one calendar.
  ///
  /// - Parameters:
  ///   - definitions: The calendar's VTIMEZONE components; others are passed over. Of two with one name the first counts.
  ///   - calendarZone: The value of X-WR-TIMEZONE.
  ///   - floatingZone: The zone of floating times when the calendar has none; UTC unless given.
  public init(
    database: TimeZoneDatabase = .system, definitions: [Component] = [],
    calendarZone: String? = nil, floatingZone: TimeZoneRules = .utc
  ) {
    self.database = database
    let lookup = ZoneLookup(database: database, definitions: definitions)
    self.lookup = lookup
    let name = calendarZone.map(ZoneName.trimmed) ?? ""
    let resolution = name.isEmpty ? nil : lookup.resolve(name, otherwise: nil)
    let rules = resolution.flatMap { $0.isKnown ? $0.rules : nil }
    self.calendarZone = rules
    self.floatingZone = rules ?? floatingZone
    if let resolution { cache.keep(resolution) }
  }

  /// What a TZID means.
  public func resolve(_ tzid: String) -> ZoneResolution {
    if let known = cache.resolution(of: tzid) { return known }
    let resolution = lookup.resolve(tzid, otherwise: calendarZone)
    cache.keep(resolution)
    return resolution
  }

  /// The rules by which a time is read; those of `floatingZone` for a day or a floating time.
  public func rules(for value: CalendarDateTime) -> TimeZoneRules {
    switch value {
    case .date, .floating: floatingZone
    case .utc: .utc
    case .zoned(_, let tzid): resolve(tzid).rules
    }
  }

  /// The instant of a time, or of the midnight that begins a day; gaps and folds as RFC 5545 §3.3.5 says.
  public func instant(of value: CalendarDateTime) -> Date {
    rules(for: value).instant(of: value.civil)
  }

  /// The time by which a recurring event repeats.
  ///
  /// Google writes some recurring events in UTC though they repeat by the calendar's clock: a start in UTC becomes
  /// one in the calendar's zone (X-WR-TIMEZONE), when it states one. Others stay as they are.
  public func recurring(_ start: CalendarDateTime) -> CalendarDateTime {
    guard case .utc(let civil) = start, let calendarZone else { return start }
    let local = calendarZone.civil(at: TimeZoneRules.utc.instant(of: civil))
    return .zoned(local, tzid: calendarZone.identifier)
  }

  /// What was found about the names resolved so far: once for each name, in the order of the names.
  public var diagnostics: [Diagnostic] { cache.diagnostics }

  private final class Cache: Sendable {
    /// More names than any honest calendar has; beyond it nothing is kept, so that a hostile one fills no memory.
    private static let capacity = 4_096
    private let resolutions = Mutex<[String: ZoneResolution]>([:])

    func resolution(of tzid: String) -> ZoneResolution? {
      resolutions.withLock { $0[tzid] }
    }

    func keep(_ resolution: ZoneResolution) {
      resolutions.withLock { kept in
        if kept.count < Self.capacity { kept[resolution.tzid] = resolution }
      }
    }

    var diagnostics: [Diagnostic] {
      resolutions.withLock { kept in
        kept.sorted { $0.key < $1.key }.flatMap(\.value.diagnostics)
      }
    }
  }
}

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
public struct ZoneResolver: Sendable {
  /// Where IANA rules come from.
  public let database: TimeZoneDatabase
  /// The zone of floating times and of whole days: the calendar's (X-WR-TIMEZONE) when it is known, or UTC.
  public let floatingZone: TimeZoneRules
  /// The calendar's zone (X-WR-TIMEZONE); `nil` when it states none that is known.
  public let calendarZone: TimeZoneRules?

  private let definitions: [String: VTimeZone]
  private let cache = Cache()

  /// Resolves the names of one calendar.
  ///
  /// - Parameters:
  ///   - definitions: The calendar's VTIMEZONE components; others are passed over.
  ///   - calendarZone: The value of X-WR-TIMEZONE.
  ///   - floatingZone: The zone of floating times when the calendar has none; UTC unless given.
  public init(
    database: TimeZoneDatabase = .system, definitions: [Component] = [],
    calendarZone: String? = nil, floatingZone: TimeZoneRules = .utc
  ) {
    self.database = database
    self.definitions = Dictionary(
      definitions.filter { $0.name == VTimeZone.componentName }.compactMap { component in
        let zone = VTimeZone(component: component)
        return zone.tzid.map { (ZoneName.trimmed($0), zone) }
      }, uniquingKeysWith: { first, _ in first })
    let known = calendarZone.flatMap { ZoneName.identifier(for: $0, in: database)?.name }
    self.calendarZone = known.flatMap { try? database.rules(for: $0) }
    self.floatingZone = self.calendarZone ?? floatingZone
  }

  /// What a TZID means.
  public func resolve(_ tzid: String) -> ZoneResolution {
    if let known = cache.resolutions.withLock({ $0[tzid] }) { return known }
    let resolution = find(tzid)
    cache.resolutions.withLock { $0[tzid] = resolution }
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

  private func find(_ tzid: String) -> ZoneResolution {
    if let (name, method) = ZoneName.identifier(for: tzid, in: database),
      let rules = try? database.rules(for: name)
    {
      return ZoneResolution(
        rules: rules, method: method,
        diagnostics: remarks(on: tzid, as: name, method) + contradiction(tzid, rules))
    }
    if let zone = definitions[ZoneName.trimmed(tzid)] {
      if let definition = ZoneDefinition(zone, identifier: tzid) {
        return ZoneResolution(
          rules: definition.rules, method: .definition,
          diagnostics: [
            Diagnostic(
              .zoneOwnDefinition, .note, line: line(of: zone),
              message: "\(tzid) is no known time zone; the calendar's own description is used.")
          ])
      }
      return unknown(
        tzid, .zoneDefinitionBroken, "and the calendar's own description of it states no offset",
        line: line(of: zone))
    }
    if let offset = ZoneName.offset(in: tzid) {
      return ZoneResolution(
        rules: .fixed(secondsEast: offset, identifier: tzid), method: .offset,
        diagnostics: [
          Diagnostic(
            .zoneOffsetName, .warning, line: 0,
            message: "\(tzid) is only an offset; it is kept all year, without daylight saving time."
          )
        ])
    }
    return unknown(tzid, .zoneUnknown, "and the calendar does not describe it", line: 0)
  }

  private func unknown(
    _ tzid: String, _ kind: Diagnostic.Kind, _ why: String, line: Int
  ) -> ZoneResolution {
    let stand = calendarZone.map { "the calendar's zone, \($0.identifier)," } ?? "UTC"
    return ZoneResolution(
      rules: calendarZone ?? .utc, method: .unknown,
      diagnostics: [
        Diagnostic(
          kind, .error, line: line,
          message:
            "\(tzid) is no known time zone \(why); \(stand) stands in, so times may be wrong.")
      ])
  }

  private func remarks(
    on tzid: String, as name: String, _ method: ZoneResolution.Method
  ) -> [Diagnostic] {
    switch method {
    case .windows, .displayName:
      return [
        Diagnostic(
          .zoneWindowsName, .note, line: 0, message: "\(tzid) is Windows' name for \(name).")
      ]
    case .prefix, .iana:
      guard tzid != name else { return [] }
      return [
        Diagnostic(.zoneSpelling, .note, line: 0, message: "\(tzid) is read as \(name).")
      ]
    case .offset, .definition, .unknown: return []
    }
  }

  private func contradiction(_ tzid: String, _ rules: TimeZoneRules) -> [Diagnostic] {
    guard let zone = definitions[ZoneName.trimmed(tzid)],
      let definition = ZoneDefinition(zone, identifier: tzid), definition.contradicts(rules)
    else { return [] }
    return [
      Diagnostic(
        .zoneContradictsIANA, .note, line: line(of: zone),
        message: "The calendar's description of \(tzid) differs from tzdata's, which is used.")
    ]
  }

  private func line(of zone: VTimeZone) -> Int { zone.component.first("TZID")?.line ?? 0 }

  private final class Cache: Sendable {
    let resolutions = Mutex<[String: ZoneResolution]>([:])
  }
}

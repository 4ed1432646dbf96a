// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Explains the zone names of one calendar, each from the surest meaning to the least sure.
struct ZoneLookup: Sendable {
  let database: TimeZoneDatabase

  private let definitions: ZoneDefinitions
  private let cities: CityNames

  /// - Parameter definitions: VTIMEZONE components; others are passed over, and of two with one name the second.
  init(database: TimeZoneDatabase, definitions: [Component]) {
    self.database = database
    cities = CityNames(database: database)
    self.definitions = ZoneDefinitions(definitions)
  }

  /// Explains a name; one that nothing explains gets the other zone, or UTC.
  func resolve(_ tzid: String, otherwise fallback: TimeZoneRules?) -> ZoneResolution {
    let name = ZoneName.trimmed(tzid)
    if ZoneName.isUTC(name) {
      return resolution(tzid, .utc, .utc, contradictions(tzid, .utc))
    }
    var faults: [Diagnostic] = []
    if let (identifier, method) = identifier(for: name) {
      do {
        let rules = try database.rules(for: identifier)
        return resolution(
          tzid, rules, method,
          remarks(on: tzid, as: identifier, method) + contradictions(tzid, rules))
      } catch {
        faults.append(diagnostic(.zoneDatabase, .error, tzid, error.description))
      }
    } else if database.identifiers.isEmpty {
      let error = TimeZoneError(.databaseMissing, subject: database.directory)
      faults.append(diagnostic(.zoneDatabase, .error, tzid, error.description))
    }
    return unnamed(tzid, name, otherwise: fallback, faults)
  }

  /// Explains a name that is no zone's in any spelling: by the calendar's description, or the offset that it states.
  private func unnamed(
    _ tzid: String, _ name: String, otherwise fallback: TimeZoneRules?, _ faults: [Diagnostic]
  ) -> ZoneResolution {
    var faults = faults
    if definitions.line(of: tzid) != nil {
      if let definition = definitions.definition(of: tzid) {
        return resolution(
          tzid, definition.rules, .definition, faults + [ownDefinition(tzid, definition)])
      }
      faults.append(
        diagnostic(
          .zoneDefinitionBroken, .error, tzid,
          "The calendar's own VTIMEZONE for \(quoted(tzid)) states no offset and cannot be used."))
    }
    if let offset = ZoneName.offset(in: name) {
      let rules = TimeZoneRules.fixed(secondsEast: offset, identifier: name)
      let remark = diagnostic(
        .zoneOffsetName, .warning, tzid,
        "\(quoted(tzid)) is only an offset: it is kept all year, without daylight saving time.")
      return resolution(tzid, rules, .offset, faults + [remark])
    }
    let used = fallback.map { "the calendar's zone \($0.identifier)" } ?? "UTC"
    let what =
      ZoneName.isAbbreviation(name)
      ? "is an abbreviation, which zones far apart share," : "is no known time zone"
    let remark = diagnostic(
      .zoneUnknown, .error, tzid,
      "\(quoted(tzid)) \(what) and the calendar does not describe it: \(used) was used, so times may be wrong."
    )
    return resolution(tzid, fallback ?? .utc, .unknown, faults + [remark])
  }

  private func identifier(for name: String) -> (String, ZoneResolution.Method)? {
    if let exact = database.identifier(matching: name) {
      return (exact, database.canonicalName(for: exact) == exact ? .iana : .alias)
    }
    if let zone = WindowsZones.identifier(named: name) { return (zone, .windows) }
    if let zone = ZoneName.identifier(after: name, in: database) { return (zone, .prefix) }
    if let zone = WindowsZones.identifier(shownAs: name) { return (zone, .displayName) }
    if let words = ZoneName.words(afterOffsetIn: name), let offset = ZoneName.offset(in: name) {
      let zone =
        WindowsZones.identifier(shownAs: words) ?? WindowsZones.identifier(named: words)
        ?? cities.identifier(in: words, offset: offset)
      return zone.map { ($0, .displayName) }
    }
    let joined = name.split(separator: " ").joined(separator: "_")
    return joined.contains("/") ? database.identifier(matching: joined).map { ($0, .iana) } : nil
  }

  private func ownDefinition(_ tzid: String, _ definition: ZoneDefinition) -> Diagnostic {
    let repairs = definition.repairs
    let more = repairs.isEmpty ? "" : " (\(repairs.joined(separator: "; ")))"
    guard ZoneName.isAbbreviation(ZoneName.trimmed(tzid)) else {
      return diagnostic(
        .zoneOwnDefinition, repairs.isEmpty ? .note : .warning, tzid,
        "\(quoted(tzid)) is no known time zone: the calendar's own VTIMEZONE was used\(more).")
    }
    return diagnostic(
      .zoneShortName, .warning, tzid,
      "\(quoted(tzid)) is an abbreviation, which zones far apart share: "
        + "the calendar's own VTIMEZONE was used\(more).")
  }

  private func remarks(
    on tzid: String, as identifier: String, _ method: ZoneResolution.Method
  ) -> [Diagnostic] {
    let (kind, what): (Diagnostic.Kind, String)
    switch method {
    case .windows: (kind, what) = (.zoneWindowsName, "is Windows' name for \(identifier).")
    case .displayName: (kind, what) = (.zoneDisplayName, "was read as \(identifier).")
    case .prefix: (kind, what) = (.zonePrefix, "was read as \(identifier), without its prefix.")
    case .iana, .alias:
      if ["EST", "MST", "HST"].contains(identifier) {
        (kind, what) = (
          .zoneShortName, "has one offset all year: a zone with summer time has another name."
        )
      } else if tzid != identifier {
        (kind, what) = (.zoneSpelling, "was read as \(identifier).")
      } else {
        return []
      }
    case .utc, .offset, .definition, .unknown: return []
    }
    let severity: Diagnostic.Severity = kind == .zoneShortName ? .warning : .note
    return [diagnostic(kind, severity, tzid, "\(quoted(tzid)) \(what)")]
  }

  private func contradictions(_ tzid: String, _ rules: TimeZoneRules) -> [Diagnostic] {
    guard let first = definitions.firstContradiction(of: tzid, with: rules) else { return [] }
    let day = rules.civil(at: first).date
    return [
      diagnostic(
        .zoneContradictsIANA, .warning, tzid,
        "The calendar's VTIMEZONE for \(quoted(tzid)) differs from \(rules.identifier), first on \(day): "
          + "\(rules.identifier) was used.")
    ]
  }

  private func resolution(
    _ tzid: String, _ rules: TimeZoneRules, _ method: ZoneResolution.Method,
    _ diagnostics: [Diagnostic]
  ) -> ZoneResolution {
    ZoneResolution(tzid: tzid, rules: rules, method: method, diagnostics: diagnostics)
  }

  private func diagnostic(
    _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, _ tzid: String, _ message: String
  ) -> Diagnostic {
    Diagnostic(
      kind, severity, line: definitions.line(of: tzid) ?? 0, text: tzid.excerpt, message: message)
  }
}

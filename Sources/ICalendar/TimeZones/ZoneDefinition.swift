// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A calendar's own VTIMEZONE made into rules, checked and bounded.
struct ZoneDefinition {
  /// Years in which changes are looked for; a definition that says more is cut to them.
  static let years = 1900...2100
  /// Changes beyond this number are left out.
  static let mostChanges = 2_000

  let rules: TimeZoneRules
  /// The year of the last observance that the component begins: what it was written for.
  let lastYear: Int

  /// `nil` when no observance states an offset and a start.
  init?(_ zone: VTimeZone, identifier: String) {
    var changes: [(wall: CivilDateTime, from: Int?, to: Int, observance: Observance)] = []
    for observance in zone.observances {
      guard let offset = observance.offsetTo?.seconds, let start = observance.dtstart?.civil else {
        continue
      }
      let from = observance.offsetFrom?.seconds
      var walls = [start] + observance.rdates.map(\.civil)
      for property in observance.rrules {
        guard let rule = YearlyRule(property.value) else { continue }
        walls += rule.starts(
          from: start, offsetBefore: from ?? offset, within: ZoneDefinition.years)
      }
      changes += Set(walls).map { ($0, from, offset, observance) }
    }
    guard let first = changes.min(by: { $0.wall < $1.wall }) else { return nil }
    changes.sort { $0.wall < $1.wall }
    var offset = first.from ?? first.to
    let initial = offset
    var transitions: [TimeZoneRules.Transition] = []
    for change in changes.prefix(ZoneDefinition.mostChanges) {
      let before = change.from ?? offset
      transitions.append(
        TimeZoneRules.Transition(
          instant: TimeZoneRules.utc.instant(of: change.wall.adding(seconds: -before)),
          offsetBefore: before, offsetAfter: change.to,
          isDaylight: change.observance.isDaylight,
          abbreviation: change.observance.name ?? identifier))
      offset = change.to
    }
    rules = .custom(identifier: identifier, initialOffset: initial, transitions: transitions)
    lastYear = zone.observances.compactMap { $0.dtstart?.civil.date.year }.max() ?? 1970
  }

  /// Whether the definition gives other offsets than `other` in the three years that it was written for.
  func contradicts(_ other: TimeZoneRules) -> Bool {
    let year = min(max(lastYear, 1971), 2035)
    guard let start = CivilDateTime(year: year, month: 1, day: 1) else { return false }
    let first = TimeZoneRules.utc.instant(of: start)
    return (0..<(3 * 52)).contains { week in
      let instant = first.addingTimeInterval(Double(week) * 7 * 86_400 + 43_200)
      return rules.utcOffset(at: instant) != other.utcOffset(at: instant)
    }
  }
}

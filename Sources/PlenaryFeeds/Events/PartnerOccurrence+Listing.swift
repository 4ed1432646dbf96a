// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension PartnerOccurrence {
  /// Whether an occurrence is listed before another: by start, then source, then UID.
  public static func precedes(_ left: PartnerOccurrence, _ right: PartnerOccurrence) -> Bool {
    (left.start, left.source, left.uid) < (right.start, right.source, right.uid)
  }

  /// All instants that fall on days in some zone: what to look through for occurrences that touch them.
  ///
  /// A day of any zone begins and ends within a day of UTC's.
  public static func instants(touching days: Range<CivilDate>) -> Range<Date> {
    let first = CivilDateTime(date: days.lowerBound.adding(days: -1))
    let after = CivilDateTime(date: days.upperBound.adding(days: 1))
    return TimeZoneRules.utc.instant(of: first)..<TimeZoneRules.utc.instant(of: after)
  }
}

extension Sequence where Element == PartnerOccurrence {
  /// The zones in which times were read that name none, in order, by the name of the source.
  public var floatingZones: [(source: String, zones: [String])] {
    var zones: [String: Set<String>] = [:]
    for occurrence in self {
      guard let zone = occurrence.floatingZone else { continue }
      zones[occurrence.source, default: []].insert(zone.identifier)
    }
    return zones.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }
}

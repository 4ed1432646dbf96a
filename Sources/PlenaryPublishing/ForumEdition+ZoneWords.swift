// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ForumEdition {
  /// The zone of all times, such as `times in Stavanger (Europe/Oslo)`.
  ///
  /// Where everybody whom the filter names is of one other city, that city's clocks are compared instead:
  /// `times in Chicago, Ghent is 7 h ahead`.
  public var zoneWords: String {
    guard let label = forum.timeZoneLabel ?? forum.city.map(cities.shownName(of:)) else {
      return "times in \(forum.timeZone)"
    }
    guard let home, let zone = home.timeZone, let first = entries.first?.timing.range.lowerBound,
      let homeRules = try? database.rules(for: zone)
    else { return "times in \(label) (\(forum.timeZone))" }
    let name = cities.shownName(of: home.id)
    let seconds = homeRules.utcOffset(at: first) - rules.utcOffset(at: first)
    guard seconds != 0 else { return "times in \(label), same as \(name)" }
    let hours = Double(abs(seconds)) / 3600
    let words = hours == hours.rounded() ? "\(Int(hours))" : "\(hours)"
    return "times in \(label), \(name) is \(words) h \(seconds < 0 ? "behind" : "ahead")"
  }

  /// The one city of those whom the filter names, unless it is the forum's.
  private var home: City? {
    let homes = filter.cities.union(filter.people.compactMap { forum.people[$0]?.city })
    guard homes.count == 1, let only = homes.first, only != forum.city else { return nil }
    return cities[only]
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Changes of a zone in successive years that follow one yearly rule, or a single one that follows none.
struct YearlyChange {
  /// The first change.
  let first: TimeZoneRules.Transition
  /// Its time on the wall before it.
  let start: CivilDateTime
  private var last: TimeZoneRules.Transition
  private var lastYear: Int
  /// The ordinals of the weekday in its month that fit all: 1 to 5, and -1 for the last.
  private var ordinals: Set<Int>
  private var count = 1
  /// Whether the rule goes on for good.
  private var isEndless = false

  private init(_ transition: TimeZoneRules.Transition) {
    first = transition
    last = transition
    start = YearlyChange.wall(of: transition)
    lastYear = start.date.year
    ordinals = YearlyChange.ordinals(of: start.date)
  }

  /// Joins changes to the rules that they continue, each in the place of its first.
  ///
  /// - Parameter following: The changes of later years. Rules are endless when they give all of those and no other.
  static func all(
    in transitions: [TimeZoneRules.Transition], followedBy following: [TimeZoneRules.Transition]
  ) -> [YearlyChange] {
    var found: [YearlyChange] = []
    for transition in transitions {
      if let index = found.firstIndex(where: { $0.continues(with: transition) }) {
        found[index].append(transition)
      } else {
        found.append(YearlyChange(transition))
      }
    }
    return prolonged(found, by: following) ?? found
  }

  /// The recurrence rule, with an end in UTC unless it goes on; `nil` for a single change.
  var rule: String? {
    guard count > 1, let ordinal = ordinals.contains(-1) ? -1 : ordinals.min() else { return nil }
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    let day = days[start.date.weekday.rawValue - 1]
    let rule = "FREQ=YEARLY;BYMONTH=\(start.date.month);BYDAY=\(ordinal)\(day)"
    guard !isEndless else { return rule }
    return rule + ";UNTIL=" + CalendarDateTime.utc(TimeZoneRules.utc.civil(at: last.instant)).text
  }

  private static func prolonged(
    _ changes: [YearlyChange], by following: [TimeZoneRules.Transition]
  ) -> [YearlyChange]? {
    guard !following.isEmpty else { return nil }
    var prolonged = changes
    var touched: Set<Int> = []
    for transition in following {
      guard let index = prolonged.firstIndex(where: { $0.continues(with: transition) }) else {
        return nil
      }
      prolonged[index].append(transition)
      touched.insert(index)
    }
    let end = touched.map { prolonged[$0].lastYear }.max()
    guard touched.allSatisfy({ prolonged[$0].lastYear == end }) else { return nil }
    for index in touched { prolonged[index].isEndless = true }
    return prolonged
  }

  private func continues(with transition: TimeZoneRules.Transition) -> Bool {
    let wall = YearlyChange.wall(of: transition)
    return wall.date.year == lastYear + 1 && wall.date.month == start.date.month
      && wall.date.weekday == start.date.weekday && wall.time == start.time
      && transition.offsetBefore == first.offsetBefore
      && transition.offsetAfter == first.offsetAfter
      && transition.isDaylight == first.isDaylight
      && transition.abbreviation == first.abbreviation
      && !ordinals.isDisjoint(with: YearlyChange.ordinals(of: wall.date))
  }

  private mutating func append(_ transition: TimeZoneRules.Transition) {
    last = transition
    lastYear += 1
    ordinals.formIntersection(YearlyChange.ordinals(of: YearlyChange.wall(of: transition).date))
    count += 1
  }

  private static func wall(of transition: TimeZoneRules.Transition) -> CivilDateTime {
    TimeZoneRules.utc.civil(at: transition.instant).adding(seconds: transition.offsetBefore)
  }

  private static func ordinals(of date: CivilDate) -> Set<Int> {
    let ordinal = (date.day - 1) / 7 + 1
    let isLast = date.day + 7 > CivilDate.daysInMonth(date.month, year: date.year)
    return isLast ? [ordinal, -1] : [ordinal]
  }
}

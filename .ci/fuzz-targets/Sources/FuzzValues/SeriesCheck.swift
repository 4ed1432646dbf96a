// Plenary
// SPDX-License-Identifier: Apache-2.0

import FuzzSupport
import Foundation
import ICalendar

/// Every event expanded as a series within small limits.
struct SeriesCheck {
  private let calendar: Component
  private let limits: Limits

  init(_ calendar: Component, limits: Limits) {
    self.calendar = calendar
    self.limits = limits
  }

  private static let year2018 = Date(timeIntervalSince1970: 1_514_764_800)
  /// Three years, and half a year in them.
  private static let long =
    year2018.addingTimeInterval(-365 * 86_400)..<year2018.addingTimeInterval(730 * 86_400)
  private static let short =
    year2018.addingTimeInterval(100 * 86_400)..<year2018.addingTimeInterval(280 * 86_400)

  func run() {
    let zones = ZoneResolver(
      definitions: calendar.components, calendarZone: calendar.text("X-WR-TIMEZONE"))
    for name in calendar.timeZonesUsed.prefix(20) { _ = zones.resolve(name) }
    _ = zones.diagnostics
    let events = VCalendar(component: calendar).events.prefix(12)
    for series in Dictionary(grouping: events, by: \.uid).values {
      let master = series.first { $0.recurrenceID == nil }
      check(
        EventSeries(
          master: master, overrides: series.filter { $0.recurrenceID != nil }, zones: zones,
          limits: limits))
    }
  }

  private func check(_ series: EventSeries) {
    let all = expand(series, in: Self.long)
    let part = expand(series, in: Self.short)
    guard all.isComplete, part.isComplete else { return }
    let expected = all.occurrences.filter { touches($0, Self.short) }
    promise(
      part.occurrences == expected, "a shorter stretch has the same occurrences as a longer one",
      "\(part.occurrences.map(\.start))\n\(expected.map(\.start))")
  }

  private func expand(_ series: EventSeries, in range: Range<Date>) -> Expansion {
    let expansion = series.expansion(in: range)
    promise(expansion.occurrences.count <= limits.occurrences, "the limit of occurrences holds")
    var last = Date.distantPast
    for occurrence in expansion.occurrences {
      promise(
        occurrence.start >= last && occurrence.end >= occurrence.start,
        "occurrences are in order", "\(occurrence)")
      promise(touches(occurrence, range), "an occurrence touches its stretch", "\(occurrence)")
      last = occurrence.start
    }
    return expansion
  }

  private func touches(_ occurrence: Occurrence, _ range: Range<Date>) -> Bool {
    if occurrence.start == occurrence.end { return range.contains(occurrence.start) }
    return occurrence.start < range.upperBound && occurrence.end > range.lowerBound
  }
}

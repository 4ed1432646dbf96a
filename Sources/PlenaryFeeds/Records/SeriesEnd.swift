// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import ICalendar

/// The instant after which nothing of a series takes place, so that it can be left out of a window unread.
struct SeriesEnd {
  /// So many instances of a counted rule are looked at.
  private static let mostInstances = 1_000

  /// Seconds since 1970; `nil` when it recurs without an end that is cheap to know.
  let seconds: Int64?

  init(of event: VEvent, from start: CalendarDateTime, length: EventLength, zones: ZoneResolver) {
    var last: Date? = length.start
    for property in event.rrules {
      guard let known = last else { break }
      last = SeriesEnd.lastStart(of: property, from: start, zones: zones).map { max(known, $0) }
    }
    guard let last, event.rdatePeriods.isEmpty else {
      seconds = SeriesEnd.isEndless(event) ? nil : SeriesEnd.expanded(event, zones: zones)
      return
    }
    let dates = event.rdates.map { zones.instant(of: $0) }
    let end = max(last, dates.max() ?? last)
      .addingTimeInterval(length.end.timeIntervalSince(length.start))
    // A nominal day may have 25 hours.
    seconds = Int64(end.timeIntervalSince1970.rounded(.up)) + 3600
  }

  /// An instant that no start of a rule is after; `nil` when that takes an expansion to know.
  private static func lastStart(
    of property: Property, from start: CalendarDateTime, zones: ZoneResolver
  ) -> Date? {
    guard let rule = try? RecurrenceRule(property: property) else { return nil }
    if let until = rule.end.until {
      // A day as UNTIL includes that day, wherever it is.
      return zones.instant(of: until).addingTimeInterval(2 * 86_400)
    }
    guard let count = rule.end.count, rule.isPlain else { return nil }
    let period =
      switch rule.frequency {
      case .daily: rule.interval
      case .weekly: rule.interval * 7
      default: 0
      }
    guard period > 0, count > 0, count <= 100_000, period <= 10_000 else { return nil }
    return zones.instant(
      of: start.replacing(civil: start.civil.adding(days: (count - 1) * period)))
  }

  private static func isEndless(_ event: VEvent) -> Bool {
    event.rrules.contains { property in
      guard let rule = try? RecurrenceRule(property: property) else { return true }
      return rule.end.until == nil && rule.end.count == nil
    }
  }

  /// The end of the last instance, when they are few.
  private static func expanded(_ event: VEvent, zones: ZoneResolver) -> Int64? {
    var limits = Limits()
    limits.occurrences = mostInstances
    limits.steps = 10_000
    let series = EventSeries(master: event, overrides: [], zones: zones, limits: limits)
    let expansion = series.expansion(in: .distantPast..<Date.distantFuture)
    guard expansion.isComplete else { return nil }
    return expansion.occurrences.map(\.end).max().map {
      Int64($0.timeIntervalSince1970.rounded(.up))
    }
  }
}

extension RecurrenceRule {
  /// Whether it gives one instance each time its interval is over.
  fileprivate var isPlain: Bool {
    seconds.isEmpty && minutes.isEmpty && hours.isEmpty && weekdays.isEmpty
      && daysOfTheMonth.isEmpty && daysOfTheYear.isEmpty && weeks.isEmpty && months.isEmpty
      && setPositions.isEmpty && rscale == nil && otherParts.isEmpty
  }
}

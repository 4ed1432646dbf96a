// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import ICalendar

/// The instant after which nothing of an event takes place, so that it can be left out of a window unread.
struct SeriesEnd {
  /// So many instances of a counted rule are looked at.
  private static let mostInstances = 1_000

  /// Seconds since 1970; `nil` when it recurs without an end that is cheap to know.
  let seconds: Int64?

  init(of event: VEvent, isRecurring: Bool, zones: ZoneResolver) {
    guard event.dtstart != nil else {
      seconds = nil
      return
    }
    guard isRecurring else {
      seconds = SeriesEnd.single(event, zones: zones)
      return
    }
    switch SeriesEnd.kind(of: event) {
    case .endless: seconds = nil
    case .counted: seconds = SeriesEnd.expanded(event, zones: zones)
    case .until(let last): seconds = SeriesEnd.bound(last, of: event, zones: zones)
    }
  }

  private enum Kind {
    case endless
    case counted
    case until([CalendarDateTime])
  }

  /// The rules' ends. A rule that cannot be read counts as endless: it is found when it is looked for.
  private static func kind(of event: VEvent) -> Kind {
    guard !event.rrules.isEmpty else { return .counted }
    var ends: [CalendarDateTime] = []
    var isCounted = false
    for property in event.rrules {
      var repairs: [Diagnostic] = []
      guard let rule = try? RecurrenceRule(property: property, repairs: &repairs) else {
        return .endless
      }
      if let until = rule.end.until {
        ends.append(until)
      } else if rule.end.count != nil {
        isCounted = true
      } else {
        return .endless
      }
    }
    return isCounted || !event.rdatePeriods.isEmpty ? .counted : .until(ends)
  }

  private static func single(_ event: VEvent, zones: ZoneResolver) -> Int64? {
    guard let start = event.dtstart else { return nil }
    var end = zones.instant(of: start)
    switch event.effectiveEnd {
    case .at(let written): end = max(end, zones.instant(of: written))
    case .after(let length):
      let days = start.replacing(civil: start.civil.adding(days: length.days))
      end = zones.instant(of: days).addingTimeInterval(Double(length.seconds))
    case nil: break
    }
    return Int64(end.timeIntervalSince1970.rounded(.up))
  }

  /// The end of the last instance, when they are few.
  private static func expanded(_ event: VEvent, zones: ZoneResolver) -> Int64? {
    var limits = Limits()
    limits.occurrences = mostInstances
    limits.steps = 10_000
    var last: Date?
    let series = EventSeries(master: event, overrides: [], zones: zones, limits: limits)
    let expansion = series.expansion(in: .distantPast..<Date.distantFuture)
    guard expansion.isComplete else { return nil }
    for occurrence in expansion.occurrences { last = max(last ?? occurrence.end, occurrence.end) }
    return last.map { Int64($0.timeIntervalSince1970.rounded(.up)) }
  }

  /// A bound that no instance of rules with UNTIL, nor of further dates, ends after.
  private static func bound(
    _ ends: [CalendarDateTime], of event: VEvent, zones: ZoneResolver
  ) -> Int64? {
    guard let start = event.dtstart else { return nil }
    var last = zones.instant(of: start)
    for end in ends {
      // A day as UNTIL includes that day, wherever it is.
      last = max(last, zones.instant(of: end).addingTimeInterval(2 * 86_400))
    }
    for date in event.rdates { last = max(last, zones.instant(of: date)) }
    var length = 0.0
    switch event.effectiveEnd {
    case .at(let end): length = zones.instant(of: end).timeIntervalSince(zones.instant(of: start))
    case .after(let duration): length = Double(duration.days * 86_400 + duration.seconds)
    case nil: break
    }
    // A nominal day may have 25 hours.
    return Int64((last.timeIntervalSince1970 + max(0, length) + 3600).rounded(.up))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes a zone's rules as a VTIMEZONE (RFC 5545 §3.6.5), cut to the years in use.
///
/// Yearly changes are written as `FREQ=YEARLY;BYMONTH=…;BYDAY=…`, the only form that Outlook reads; a change that
/// follows no such rule is an observance of its own.
public enum TimeZoneWriter {
  /// The component, whose offsets equal the rules' at every instant of the years.
  ///
  /// - Parameters:
  ///   - tzid: The name that times refer to; an IANA name, without a prefix.
  ///   - years: The years of all times that refer to it, in the zone's own time.
  public static func component(
    for rules: TimeZoneRules, tzid: String, covering years: ClosedRange<Int>
  ) -> Component {
    let changes = changes(of: rules, around: years)
    var observances = Run.runs(of: changes, through: years.upperBound + yearsAfter).map(
      \.observance)
    let firstInstant = changes.first?.instant
    let start = newYear(years.lowerBound).addingTimeInterval(-86_400)
    if firstInstant.map({ $0 > start }) ?? true {
      observances.insert(initial(rules, before: firstInstant ?? start), at: 0)
    }
    return Component(
      "VTIMEZONE", properties: [.text("TZID", tzid)], components: observances)
  }

  /// Years after the last one in use that are looked at to tell whether a rule goes on.
  private static let yearsAfter = 3

  /// The transitions of the years, of the one before and of some after.
  private static func changes(
    of rules: TimeZoneRules, around years: ClosedRange<Int>
  ) -> [TimeZoneRules.Transition] {
    rules.transitions(
      in: newYear(years.lowerBound - 1)..<newYear(years.upperBound + yearsAfter + 1))
  }

  private static func newYear(_ year: Int) -> Date {
    let day = CivilDate(year: min(max(year, -9999), 9999), month: 1, day: 1)
    return Date(timeIntervalSince1970: Double((day?.daysSinceEpoch ?? 0) * 86_400))
  }

  private static func initial(_ rules: TimeZoneRules, before instant: Date) -> Component {
    let moment = instant.addingTimeInterval(-1)
    let offset = rules.utcOffset(at: moment)
    // 1970 is where Outlook begins its own; an older start is needed only for older events.
    let start =
      min(CivilDateTime(secondsSinceEpoch: 0), rules.civil(at: moment).adding(days: -366))
    return observance(
      isDaylight: rules.isDaylight(at: moment), start: start, from: offset, to: offset,
      name: rules.abbreviation(at: moment), rule: nil)
  }

  fileprivate static func observance(
    isDaylight: Bool, start: CivilDateTime, from: Int, to: Int, name: String, rule: String?
  ) -> Component {
    var observance = Component(isDaylight ? "DAYLIGHT" : "STANDARD")
    observance.setValue(CalendarDateTime.floating(start), for: "DTSTART")
    observance.setValue(UTCOffset(seconds: from), for: "TZOFFSETFROM")
    observance.setValue(UTCOffset(seconds: to), for: "TZOFFSETTO")
    observance.setText(name, for: "TZNAME")
    if let rule { observance.set(Property("RRULE", value: rule)) }
    return observance
  }
}

/// Transitions of successive years that follow one yearly rule.
private struct Run {
  private let first: TimeZoneRules.Transition
  private let start: CivilDateTime
  private var last: TimeZoneRules.Transition
  private var lastYear: Int
  /// The ordinals of the weekday in its month that fit all: 1 to 5, and -1 for the last.
  private var ordinals: Set<Int>
  private var count = 1
  private let reachesEnd: Bool

  private init(_ transition: TimeZoneRules.Transition, goesOn: Bool) {
    first = transition
    last = transition
    start = Run.wall(of: transition)
    lastYear = start.date.year
    ordinals = Run.ordinals(of: start.date)
    reachesEnd = goesOn
  }

  private init(_ run: Run, goesOn: Bool) {
    first = run.first
    start = run.start
    last = run.last
    lastYear = run.lastYear
    ordinals = run.ordinals
    count = run.count
    reachesEnd = goesOn
  }

  /// Joins transitions to the runs they continue; each keeps the order of its first.
  ///
  /// - Parameter finalYear: A run that has a transition in it goes on for good.
  static func runs(
    of transitions: [TimeZoneRules.Transition], through finalYear: Int
  ) -> [Run] {
    var runs: [Run] = []
    for transition in transitions {
      if let index = runs.firstIndex(where: { $0.continues(with: transition) }) {
        runs[index].append(transition)
      } else {
        runs.append(Run(transition, goesOn: false))
      }
    }
    return runs.map { Run($0, goesOn: $0.lastYear >= finalYear) }
  }

  var observance: Component {
    TimeZoneWriter.observance(
      isDaylight: first.isDaylight, start: start, from: first.offsetBefore, to: first.offsetAfter,
      name: first.abbreviation, rule: rule)
  }

  private var rule: String? {
    guard count > 1, let ordinal = ordinals.contains(-1) ? -1 : ordinals.min() else { return nil }
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    let day = days[start.date.weekday.rawValue - 1]
    let rule = "FREQ=YEARLY;BYMONTH=\(start.date.month);BYDAY=\(ordinal)\(day)"
    guard !reachesEnd else { return rule }
    let until = CalendarDateTime.utc(TimeZoneRules.utc.civil(at: last.instant))
    return rule + ";UNTIL=" + until.property(named: "UNTIL").value
  }

  private func continues(with transition: TimeZoneRules.Transition) -> Bool {
    let wall = Run.wall(of: transition)
    return wall.date.year == lastYear + 1 && wall.date.month == start.date.month
      && wall.date.weekday == start.date.weekday && wall.time == start.time
      && transition.offsetBefore == first.offsetBefore
      && transition.offsetAfter == first.offsetAfter
      && transition.isDaylight == first.isDaylight
      && transition.abbreviation == first.abbreviation
      && !ordinals.isDisjoint(with: Run.ordinals(of: wall.date))
  }

  private mutating func append(_ transition: TimeZoneRules.Transition) {
    last = transition
    lastYear += 1
    ordinals.formIntersection(Run.ordinals(of: Run.wall(of: transition).date))
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

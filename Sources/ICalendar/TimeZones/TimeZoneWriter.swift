// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Writes a zone's rules as a VTIMEZONE (RFC 5545 §3.6.5), cut to the years in use.
///
/// Yearly changes are written as `FREQ=YEARLY;BYMONTH=…;BYDAY=…`, the only form that Outlook reads; a change that
/// follows no such rule is an observance of its own.
public enum TimeZoneWriter {
  /// How many years a rule must go on after the last one in use to be written without an end.
  ///
  /// Days and weekdays come together in every way in 28 years, so that a rule which only looks like one is found out.
  private static let yearsOfProof = 28

  /// The component, whose offsets equal the rules' at every instant of the years.
  ///
  /// - Parameters:
  ///   - tzid: The name that times refer to; an IANA name, without a prefix.
  ///   - years: The years of all times that refer to it, in the zone's own time.
  public static func component(
    for rules: TimeZoneRules, tzid: String, covering years: ClosedRange<Int>
  ) -> Component {
    let start = Date.newYear(years.lowerBound - 1)
    let end = Date.newYear(years.upperBound + 2)
    let changes = rules.transitions(in: start..<end)
    let following = rules.transitions(
      in: end..<Date.newYear(years.upperBound + 2 + yearsOfProof))
    let isReversed = isReversed(changes)
    var observances = YearlyChange.all(in: changes, followedBy: following).map { change in
      observance(
        isDaylight: change.first.isDaylight != isReversed, start: change.start,
        from: change.first.offsetBefore, to: change.first.offsetAfter,
        name: change.first.abbreviation, rule: change.rule)
    }
    let covered = Date.newYear(years.lowerBound)
      .addingTimeInterval(Double(-WallClock.mostOffset))
    if changes.first.map({ $0.instant > covered }) ?? true {
      let moment = changes.first.map { $0.instant.addingTimeInterval(-1) } ?? covered
      observances.insert(initial(rules, at: moment, isReversed: isReversed, years), at: 0)
    }
    // Readers look for standard time first: a zone that has but one time has that.
    if !observances.contains(where: { $0.name == "STANDARD" }) {
      for index in observances.indices { observances[index].name = "STANDARD" }
    }
    return Component("VTIMEZONE", properties: [.text("TZID", tzid)], components: observances)
  }

  /// The component for all times in a half-open range of instants.
  public static func component(
    for rules: TimeZoneRules, tzid: String, covering instants: Range<Date>
  ) -> Component {
    let first = rules.civil(at: instants.lowerBound).date.year
    let last = rules.civil(at: instants.upperBound).date.year
    return component(for: rules, tzid: tzid, covering: first...max(first, last))
  }

  /// Whether its standard time is in summer, as Ireland's is by law.
  ///
  /// Most programs take DAYLIGHT for the later clock, so that such a zone is written the other way round.
  private static func isReversed(_ changes: [TimeZoneRules.Transition]) -> Bool {
    let daylight = changes.filter { $0.isDaylight && $0.offsetBefore != $0.offsetAfter }
    return !daylight.isEmpty && daylight.allSatisfy { $0.offsetAfter < $0.offsetBefore }
  }

  /// What holds before the first change, or for good.
  private static func initial(
    _ rules: TimeZoneRules, at moment: Date, isReversed: Bool, _ years: ClosedRange<Int>
  ) -> Component {
    let offset = rules.utcOffset(at: moment)
    // 1970 is where Outlook begins its own; an older start is needed only for older events.
    let first = CivilDateTime(year: max(years.lowerBound - 1, 0), month: 1, day: 1)
    let start = min(CivilDateTime(secondsSinceEpoch: 0), first ?? CivilDateTime(date: .earliest))
    return observance(
      isDaylight: rules.isDaylight(at: moment) != isReversed, start: start, from: offset,
      to: offset, name: rules.abbreviation(at: moment), rule: nil)
  }

  private static func observance(
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

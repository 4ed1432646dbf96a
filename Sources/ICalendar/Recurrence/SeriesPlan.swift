// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// What a master says about its instances, read once: rules, further dates, and what is taken out.
struct SeriesPlan: Sendable {
  /// A rule that is expanded.
  struct Rule: Sendable {
    let rule: RecurrenceRule
    let property: Property
    /// The last moment on the wall, and the last instant when UNTIL is in UTC.
    let last: Int
    let lastInstant: Int?
  }

  /// A start outside the rules.
  struct Extra: Sendable {
    let instant: Int
    let wall: Int
    /// Its own length when it is a period.
    let length: EventTiming.Length?
  }

  /// As many rules as are expanded; nobody writes more than a few.
  static let mostRules = 100

  let timing: EventTiming
  let isRecurring: Bool
  private(set) var rules: [Rule] = []
  private(set) var exclusions: [Rule] = []
  private(set) var extras: [Extra] = []
  private(set) var excludedInstants: Set<Int> = []
  private(set) var excludedDays: Set<Int> = []
  private(set) var log = DiagnosticLog()
  /// Whether a rule is missing from the expansion.
  private(set) var isIncomplete = false

  /// Reads a master; `nil` when it has no start.
  init?(_ master: VEvent, zones: ZoneResolver) {
    guard let written = master.dtstart else { return nil }
    let rrules = master.rrules
    let rdates = master.rdates
    let periods = master.rdatePeriods
    isRecurring = !rrules.isEmpty || !rdates.isEmpty || !periods.isEmpty
    let start = isRecurring ? zones.recurring(written) : written
    timing = EventTiming(master, start: start, zones: zones)
    rules = read(rrules, zones: zones)
    extras = []
    for date in rdates { add(date, length: nil, zones: zones) }
    for period in periods { add(period, zones: zones) }
    // DTSTART is an instance of its own when no rule says so, or when one cannot say.
    if rrules.isEmpty || isIncomplete { add(start, length: nil, zones: zones) }
    guard isRecurring else { return }
    extras.sort {
      ($0.instant, $0.length == nil ? 1 : 0) < ($1.instant, $1.length == nil ? 1 : 0)
    }
    let wasIncomplete = isIncomplete
    exclusions = read(master.exrules, zones: zones)
    isIncomplete = isIncomplete || wasIncomplete
    for date in master.exdates { exclude(date, zones: zones) }
  }

  /// The instant and the time on the wall of the instance that a value names, in this series' zone.
  func place(of value: CalendarDateTime, zones: ZoneResolver) -> (instant: Int, wall: Int) {
    let form = timing.form
    if form.isDate {
      let wall = Self.day(of: value, zones: zones) * 86_400
      return (instant(of: wall), wall)
    }
    switch value {
    case .date(let date):
      let wall = date.daysSinceEpoch * 86_400 + form.civil.time.secondsSinceMidnight
      return (instant(of: wall), wall)
    case .floating(let civil):
      return (instant(of: civil.secondsSinceEpoch), civil.secondsSinceEpoch)
    case .zoned(let civil, let tzid) where tzid == form.tzid:
      return (instant(of: civil.secondsSinceEpoch), civil.secondsSinceEpoch)
    case .utc, .zoned:
      let instant = zones.instant(of: value).wholeSeconds
      return (instant, timing.rules.civil(at: .init(seconds: instant)).secondsSinceEpoch)
    }
  }

  /// The day that a value means for a series of whole days.
  ///
  /// What is written counts, save for a time in UTC that is not midnight: that is a local midnight.
  static func day(of value: CalendarDateTime, zones: ZoneResolver) -> Int {
    guard case .utc(let civil) = value, civil.time.secondsSinceMidnight != 0 else {
      return value.civil.date.daysSinceEpoch
    }
    return zones.floatingZone.civil(at: zones.instant(of: value)).date.daysSinceEpoch
  }

  private func instant(of wall: Int) -> Int {
    timing.rules.instant(of: CivilDateTime(secondsSinceEpoch: wall)).wholeSeconds
  }

  private mutating func add(
    _ value: CalendarDateTime, length: EventTiming.Length?, zones: ZoneResolver
  ) {
    let place = place(of: value, zones: zones)
    extras.append(Extra(instant: place.instant, wall: place.wall, length: length))
  }

  private mutating func add(_ period: CalendarPeriod, zones: ZoneResolver) {
    var length: EventTiming.Length?
    // A series of whole days keeps whole days.
    if !timing.form.isDate {
      switch period.end {
      case .after(let duration):
        length = .nominal(days: duration.days, seconds: duration.seconds)
      case .at(let end):
        let start = zones.instant(of: period.start).wholeSeconds
        length = .exact(max(0, zones.instant(of: end).wholeSeconds - start))
      }
    }
    add(period.start, length: length, zones: zones)
  }

  private mutating func exclude(_ value: CalendarDateTime, zones: ZoneResolver) {
    let place = place(of: value, zones: zones)
    if value.isDate || timing.form.isDate {
      excludedDays.insert(place.wall.floorDivided(by: 86_400))
    } else {
      excludedInstants.insert(place.instant)
    }
  }
}

extension SeriesPlan {
  /// Reads rules, and reports those that are not expanded.
  private mutating func read(_ properties: [Property], zones: ZoneResolver) -> [Rule] {
    var rules: [Rule] = []
    var seen: Set<String> = []
    for property in properties where seen.insert(property.value).inserted {
      guard rules.count < Self.mostRules else {
        report(
          .ruleInvalid, property,
          "is the \(Self.mostRules + 1)th of its event. It and all later ones were ignored.")
        break
      }
      if let rule = read(property, zones: zones) { rules.append(rule) }
    }
    return rules
  }

  private mutating func read(_ property: Property, zones: ZoneResolver) -> Rule? {
    let outcome =
      property.name == "RRULE"
      ? "Only the first instance is shown." : "It takes nothing out."
    let rule: RecurrenceRule
    do throws(CalendarError) {
      rule = try RecurrenceRule(property: property, repairs: &log)
    } catch {
      isIncomplete = true
      log.add(error, .error, text: property.excerpt, outcome: outcome)
      return nil
    }
    if let reason = rule.unexpandableReason {
      report(.ruleNotGregorian, property, "is not expanded: \(reason) \(outcome)")
      return nil
    }
    if let reason = rule.impossibility(start: timing.form.civil, isAllDay: timing.form.isDate) {
      report(.ruleImpossible, property, "can never come true: \(reason) \(outcome)")
      return nil
    }
    let (last, lastInstant) = end(of: rule, zones: zones)
    return Rule(rule: rule, property: property, last: last, lastInstant: lastInstant)
  }

  private mutating func report(
    _ kind: Diagnostic.Kind, _ property: Property, _ message: @autoclosure () -> String
  ) {
    isIncomplete = true
    log.report(kind, .error, about: property, message())
  }

  /// The last moment that UNTIL allows.
  ///
  /// A time in UTC is compared as an instant. A day means its midnight to a series of times, as dateutil, rrule.js and
  /// libical read it; a time means its day to a series of days.
  private func end(of rule: RecurrenceRule, zones: ZoneResolver) -> (wall: Int, instant: Int?) {
    guard let until = rule.end.until else { return (RuleIterator.lastMoment, nil) }
    if case .utc(let civil) = until, !timing.form.isDate {
      let instant = civil.secondsSinceEpoch
      let wall = timing.rules.civil(at: .init(seconds: instant)).secondsSinceEpoch
      return (wall + WallClock.longestGap, instant)
    }
    return (until.civil.secondsSinceEpoch, nil)
  }
}

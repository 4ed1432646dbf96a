// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An override with its place in the series.
struct Replacement: Sendable {
  let event: VEvent
  /// The instance that it replaces, as an instant and on the wall of the series.
  let original: Int
  let originalWall: Int
  /// The instance's start in the form of the series; `nil` when the override names none.
  let recurrenceID: CalendarDateTime?
  let appliesToFuture: Bool
  let timing: EventTiming
  let span: InstanceSpan

  /// Places overrides, one for each instance, by start.
  static func find(
    _ overrides: [VEvent], plan: SeriesPlan?, zones: ZoneResolver, limits: Limits
  ) -> [Replacement] {
    var byInstance: [Int: Replacement] = [:]
    var nameless: [Replacement] = []
    var days = DayFinder(plan: plan, steps: limits.steps)
    for event in overrides {
      guard let id = event.recurrenceID else {
        if let start = event.dtstart {
          nameless.append(
            Replacement(event, start: start, place: nil, id: nil, plan: plan, zones: zones))
        }
        continue
      }
      let start = event.dtstart ?? id
      guard let plan else {
        let place = (zones.instant(of: id).wholeSeconds, id.civil.secondsSinceEpoch)
        keep(
          Replacement(event, start: start, place: place, id: id, plan: nil, zones: zones),
          in: &byInstance)
        continue
      }
      var place = plan.place(of: id, zones: zones)
      if id.isDate, !plan.timing.form.isDate {
        place = days.first(on: place.wall.floorDivided(by: 86_400)) ?? place
      }
      let written = plan.timing.form.at(place.wall)
      keep(
        Replacement(
          event, start: event.dtstart ?? written, place: place, id: written, plan: plan,
          zones: zones), in: &byInstance)
    }
    return (nameless + byInstance.values).sorted {
      ($0.span.start, $0.original) < ($1.span.start, $1.original)
    }
  }

  private init(
    _ event: VEvent, start: CalendarDateTime, place: (instant: Int, wall: Int)?,
    id: CalendarDateTime?, plan: SeriesPlan?, zones: ZoneResolver
  ) {
    self.event = event
    recurrenceID = id
    appliesToFuture = id != nil && event.appliesToFuture
    timing = EventTiming(event, start: start, zones: zones, fallback: plan?.timing.length)
    var clock = EventClock(timing)
    span = clock.span(wall: start.civil.secondsSinceEpoch)
    original = place?.instant ?? span.start
    originalWall = place?.wall ?? span.wall
  }

  /// Keeps the later revision of two overrides of one instance, in whichever order they come.
  private static func keep(_ new: Replacement, in known: inout [Int: Replacement]) {
    guard let old = known[new.original] else {
      known[new.original] = new
      return
    }
    if old.revision < new.revision { known[new.original] = new }
  }

  private var revision: (Int, String, String) {
    (event.sequence ?? 0, event.dtstamp?.text ?? "", event.lastModified?.text ?? "")
  }

  var occurrence: Occurrence {
    Occurrence(
      event: event, start: Date(seconds: span.start), end: Date(seconds: span.end),
      startAsWritten: timing.form.at(span.wall), endAsWritten: timing.endForm.at(span.endWall),
      recurrenceID: recurrenceID, isOverride: true)
  }
}

/// What holds from an instance of a series on: the master, and each override with RANGE=THISANDFUTURE.
final class Regime: Sendable {
  let event: VEvent
  let timing: EventTiming
  /// The first instance it holds for.
  let from: Int
  /// How much later on the wall instances start, in seconds.
  let shift: Int
  let isOverride: Bool

  init(_ master: VEvent, plan: SeriesPlan) {
    event = master
    timing = plan.timing
    from = .min
    shift = 0
    isOverride = false
  }

  init(_ replacement: Replacement) {
    event = replacement.event
    timing = replacement.timing
    from = replacement.original
    let wall = replacement.span.wall
    // A day knows no time to be moved by: whole days then.
    shift =
      timing.form.isDate
      ? wall - replacement.originalWall.floorDivided(by: 86_400) * 86_400
      : wall - replacement.originalWall
    isOverride = true
  }

  /// The start on the wall of an instance that the rules put elsewhere.
  func wall(of original: Int) -> Int {
    let wall = original + shift
    return timing.form.isDate ? wall.floorDivided(by: 86_400) * 86_400 : wall
  }

  /// How much later than its instance an occurrence starts at most, and earlier, in instants.
  var reach: (later: Int, earlier: Int) {
    guard isOverride else { return (0, 0) }
    // Zones are at most 26 hours apart, and a gap moves a start once more.
    let slack = 2 * WallClock.mostOffset
    return (max(0, shift) + slack, max(0, -shift) + slack)
  }
}

/// Finds the first instance of a day, for overrides that name only the day.
private struct DayFinder {
  let plan: SeriesPlan?
  let steps: Int
  private var known: [Int: (instant: Int, wall: Int)?] = [:]
  private var budget: Int

  init(plan: SeriesPlan?, steps: Int) {
    self.plan = plan
    self.steps = steps
    budget = steps
  }

  mutating func first(on day: Int) -> (instant: Int, wall: Int)? {
    guard let plan else { return nil }
    if let found = known[day] { return found }
    var stream = OriginalStream(
      plan, from: day * 86_400 - 2 * WallClock.mostOffset,
      to: day * 86_400 + 2 * WallClock.mostOffset)
    var found: (instant: Int, wall: Int)?
    while found == nil, let original = stream.next(budget: &budget) {
      let its = original.wall.floorDivided(by: 86_400)
      if its == day { found = (original.instant, original.wall) }
      if original.instant > day * 86_400 + 2 * WallClock.mostOffset { break }
    }
    known[day] = .some(found)
    return found
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// A start that a series has before any override moves it.
struct Original: Sendable {
  var instant: Int
  var wall: Int
  var length: EventTiming.Length?
}

/// The starts of one rule as instants, in order.
struct RuleSource: Sendable {
  let rule: SeriesPlan.Rule
  private var iterator: RuleIterator
  private var clock: WallClock
  /// Starts around a gap of the zone, which moves those in it behind others.
  private var held: [Original] = []
  private var isSorted = false
  private var unsettledUntil = Int.min
  private var head: Original?

  /// Starts in a stretch on the wall, and some around it.
  init(_ rule: SeriesPlan.Rule, timing: EventTiming, in walls: ClosedRange<Int>) {
    self.rule = rule
    clock = WallClock(timing.rules)
    iterator = RuleIterator(rule, timing: timing, through: walls.upperBound)
    iterator.seek(walls.lowerBound)
  }

  /// Whether the steps ran out.
  var isOutOfSteps: Bool { iterator.stop == .outOfSteps }

  /// The next start, without going on.
  mutating func peek(_ budget: inout Int) -> Original? {
    if head == nil { head = pull(&budget) }
    return head
  }

  /// Leaves the start that was looked at.
  mutating func advance() { head = nil }

  private mutating func pull(_ budget: inout Int) -> Original? {
    if isSorted, let next = held.popLast() { return next }
    isSorted = false
    while let wall = iterator.next(budget: &budget) {
      let (instant, isInGap) = clock.instant(of: wall)
      if let lastInstant = rule.lastInstant, instant > lastInstant { continue }
      let original = Original(instant: instant, wall: wall, length: nil)
      if isInGap { unsettledUntil = wall + WallClock.longestGap }
      let isSettled = wall >= unsettledUntil
      if isSettled, held.isEmpty { return original }
      held.append(original)
      if isSettled { break }
    }
    held.sort { $0.instant > $1.instant }
    isSorted = true
    return held.popLast()
  }
}

/// The starts of a series before any override moves them: by instant, each once, without those taken out.
struct OriginalStream: Sendable {
  private let plan: SeriesPlan
  private var sources: [RuleSource]
  private var exclusions: [Exclusion]
  private var extra: Int
  private var spent: [Property] = []

  /// Starts at an instant, or earlier when a rule has to be counted from its beginning.
  ///
  /// - Parameter end: The rules are not searched beyond it, so that one whose starts are all taken out there costs nothing.
  init(_ plan: SeriesPlan, from instant: Int, to end: Int) {
    self.plan = plan
    // No zone is more than 26 hours from UTC, and none has skipped more.
    let reach = 2 * WallClock.mostOffset
    let walls = (instant - reach)...max(instant, end) + reach
    sources = plan.rules.map { RuleSource($0, timing: plan.timing, in: walls) }
    exclusions = plan.exclusions.map {
      Exclusion($0, timing: plan.timing, through: walls.upperBound)
    }
    extra = plan.extras.partitioningIndex { $0.instant >= instant }
  }

  /// The next start; each look at one takes a step from the budget.
  mutating func next(budget: inout Int) -> Original? {
    while let original = earliest(&budget) {
      budget -= 1
      if !isExcluded(original, &budget) { return original }
    }
    return nil
  }

  /// The rules that did not get to their end for lack of steps.
  var unfinished: [Property] {
    spent + sources.filter(\.isOutOfSteps).map(\.rule.property)
      + exclusions.filter(\.isOutOfSteps).map(\.rule.property)
  }

  private mutating func earliest(_ budget: inout Int) -> Original? {
    if budget <= 0 {
      // Dates of their own need no steps, so they still come.
      spent += sources.map(\.rule.property)
      sources = []
    }
    var best: Original?
    if extra < plan.extras.count {
      let next = plan.extras[extra]
      best = Original(instant: next.instant, wall: next.wall, length: next.length)
    }
    for index in sources.indices {
      guard let head = sources[index].peek(&budget) else { continue }
      if head.instant < best?.instant ?? .max { best = head }
    }
    guard let best else { return nil }
    while extra < plan.extras.count, plan.extras[extra].instant <= best.instant { extra += 1 }
    for index in sources.indices {
      while let head = sources[index].peek(&budget), head.instant <= best.instant {
        sources[index].advance()
      }
    }
    return best
  }

  private mutating func isExcluded(_ original: Original, _ budget: inout Int) -> Bool {
    if plan.excludedInstants.contains(original.instant) { return true }
    if !plan.excludedDays.isEmpty,
      plan.excludedDays.contains(original.wall.floorDivided(by: 86_400))
    {
      return true
    }
    for index in exclusions.indices
    where exclusions[index].takesOut(original, &budget) {
      return true
    }
    return false
  }
}

/// A rule that takes starts out (EXRULE), followed beside the starts.
private struct Exclusion: Sendable {
  let rule: SeriesPlan.Rule
  private var iterator: RuleIterator
  private var wall: Int?

  init(_ rule: SeriesPlan.Rule, timing: EventTiming, through wall: Int) {
    self.rule = rule
    iterator = RuleIterator(rule, timing: timing, through: wall)
  }

  var isOutOfSteps: Bool { iterator.stop == .outOfSteps }

  mutating func takesOut(_ original: Original, _ budget: inout Int) -> Bool {
    if wall ?? .min < original.wall { iterator.seek(original.wall) }
    while wall ?? .min < original.wall {
      guard let next = iterator.next(budget: &budget) else { return false }
      wall = next
      budget -= 1
    }
    return wall == original.wall && original.instant <= rule.lastInstant ?? .max
  }
}

extension RuleIterator {
  /// The starts of a rule of a series up to a time on the wall.
  fileprivate init(_ rule: SeriesPlan.Rule, timing: EventTiming, through wall: Int) {
    self.init(
      rule.rule, start: timing.form.civil, isAllDay: timing.form.isDate, last: min(rule.last, wall))
  }
}

extension Array {
  /// The first index at which a condition holds that holds for all later ones too.
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

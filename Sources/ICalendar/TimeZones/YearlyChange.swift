// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// Changes of a zone in successive years that follow one yearly rule, or a single one that follows none.
struct YearlyChange {
  /// What all changes of a rule have in common.
  struct Pattern: Hashable {
    let month: Int
    let weekday: Weekday
    let time: TimeOfDay
    let offsetBefore: Int
    let offsetAfter: Int
    let isDaylight: Bool
    let abbreviation: String
  }

  /// A change with what its time on the wall says.
  struct Moment {
    let transition: TimeZoneRules.Transition
    /// Its time on the wall before it.
    let wall: CivilDateTime
    let pattern: Pattern
    /// The ordinals of its weekday in its month: 1 to 5, and -1 for the last.
    let ordinals: Set<Int>

    init(_ transition: TimeZoneRules.Transition) {
      self.transition = transition
      wall = TimeZoneRules.utc.civil(at: transition.instant)
        .adding(seconds: transition.offsetBefore)
      let date = wall.date
      pattern = Pattern(
        month: date.month, weekday: date.weekday, time: wall.time,
        offsetBefore: transition.offsetBefore, offsetAfter: transition.offsetAfter,
        isDaylight: transition.isDaylight, abbreviation: transition.abbreviation)
      let ordinal = (date.day - 1) / 7 + 1
      let isLast = date.day + 7 > CivilDate.daysInMonth(date.month, year: date.year)
      ordinals = isLast ? [ordinal, -1] : [ordinal]
    }
  }

  /// The first change.
  let first: TimeZoneRules.Transition
  /// Its time on the wall before it.
  let start: CivilDateTime
  /// The year of the last change.
  private(set) var lastYear: Int
  private var last: TimeZoneRules.Transition
  /// The ordinals that fit all changes.
  private var ordinals: Set<Int>
  private var count = 1
  /// Whether the rule goes on for good.
  fileprivate(set) var isEndless = false

  init(_ moment: Moment) {
    first = moment.transition
    last = moment.transition
    start = moment.wall
    lastYear = moment.wall.date.year
    ordinals = moment.ordinals
  }

  /// The recurrence rule, with an end in UTC unless it goes on; `nil` for a single change.
  var rule: String? {
    guard count > 1, let ordinal = ordinals.contains(-1) ? -1 : ordinals.min() else { return nil }
    let day = start.date.weekday.symbol
    let rule = "FREQ=YEARLY;BYMONTH=\(start.date.month);BYDAY=\(ordinal)\(day)"
    guard !isEndless else { return rule }
    return rule + ";UNTIL=" + CalendarDateTime.utc(TimeZoneRules.utc.civil(at: last.instant)).text
  }

  /// Whether a change of the next year with the same pattern follows the same rule.
  fileprivate func goesOn(with moment: Moment) -> Bool {
    !ordinals.isDisjoint(with: moment.ordinals)
  }

  fileprivate mutating func append(_ moment: Moment) {
    last = moment.transition
    lastYear += 1
    ordinals.formIntersection(moment.ordinals)
    count += 1
  }
}

extension YearlyChange {
  /// Joins changes to the rules that they continue, each in the place of its first.
  ///
  /// - Parameter following: The changes of later years. Rules are endless when they give all of those and no other.
  static func all(
    in transitions: [TimeZoneRules.Transition], followedBy following: [TimeZoneRules.Transition]
  ) -> [YearlyChange] {
    var found = Joined()
    for transition in transitions {
      let moment = Moment(transition)
      if found.join(moment) == nil { found.add(moment) }
    }
    return prolonged(found, by: following) ?? found.changes
  }

  private static func prolonged(
    _ found: Joined, by following: [TimeZoneRules.Transition]
  ) -> [YearlyChange]? {
    guard !following.isEmpty else { return nil }
    var prolonged = found
    var touched: Set<Int> = []
    for transition in following {
      guard let index = prolonged.join(Moment(transition)) else { return nil }
      touched.insert(index)
    }
    var changes = prolonged.changes
    let end = touched.map { changes[$0].lastYear }.max()
    guard touched.allSatisfy({ changes[$0].lastYear == end }) else { return nil }
    for index in touched { changes[index].isEndless = true }
    return changes
  }

  /// Rules in the order of their first changes, found by what would continue them.
  private struct Joined {
    private struct Place: Hashable {
      let pattern: Pattern
      let year: Int
    }

    private(set) var changes: [YearlyChange] = []
    /// The rules that a change of a pattern and year can continue, in their order.
    private var waiting: [Place: [Int]] = [:]

    /// Joins a change to the rule that it continues, and gives its place; `nil` when it continues none.
    mutating func join(_ moment: Moment) -> Int? {
      let place = Place(pattern: moment.pattern, year: moment.wall.date.year)
      guard let candidates = waiting[place],
        let found = candidates.firstIndex(where: { changes[$0].goesOn(with: moment) })
      else { return nil }
      let index = candidates[found]
      waiting[place]?.remove(at: found)
      changes[index].append(moment)
      wait(index, for: moment)
      return index
    }

    /// Begins a rule with a change.
    mutating func add(_ moment: Moment) {
      changes.append(YearlyChange(moment))
      wait(changes.count - 1, for: moment)
    }

    private mutating func wait(_ index: Int, for moment: Moment) {
      let next = Place(pattern: moment.pattern, year: moment.wall.date.year + 1)
      let position = waiting[next, default: []].firstIndex { $0 > index }
      waiting[next, default: []].insert(index, at: position ?? waiting[next]?.count ?? 0)
    }
  }
}

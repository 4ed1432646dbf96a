// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

/// Weighs all windows of one length at once.
///
/// An event changes the weight of the windows that begin in one stretch of days, so it is two entries in a list of
/// differences, whose running sum is the weight of each window (a difference array). Events cost the same whatever they overlap.
struct WindowSweep {
  let first: CivilDate
  private let count: Int
  let length: Int
  let policy: FreeDatePolicy
  /// What each window weighs more than the one before it.
  private var differences: [Int]
  private(set) var events: [Placed] = []
  private(set) var holidays: [Int: String] = [:]
  var likeDay: CivilDate?

  struct Placed {
    /// Days from the first day that is searched.
    var days: Range<Int>
    var event: WeighedEngagement
  }

  /// - Parameters:
  ///   - first: the day on which the first window begins.
  ///   - count: how many windows there are, one a day.
  ///   - length: how many days each has.
  init(first: CivilDate, count: Int, length: Int, policy: FreeDatePolicy) {
    self.first = first
    self.count = count
    self.length = length
    self.policy = policy
    differences = Array(repeating: 0, count: count + 1)
  }

  /// Whether days lie in the time that is searched, or near it.
  func reaches(_ days: Range<CivilDate>) -> Bool {
    let offsets = offsets(days)
    return offsets.lowerBound < count - 1 + length + policy.nearDays
      && offsets.upperBound > -policy.nearDays
  }

  /// Adds an event, on its days and near them.
  mutating func add(_ event: WeighedEngagement) {
    let days = offsets(event.days)
    let near = nearWeight(event)
    add(near, days, margin: policy.nearDays)
    add(event.weight - near, days, margin: 0)
    events.append(Placed(days: days, event: event))
  }

  /// Adds a public holiday; a day with two of them counts once.
  mutating func add(holiday: String, on days: Range<CivilDate>) {
    for day in offsets(days) where (0..<(count - 1 + length)).contains(day) {
      if holidays.updateValue(holiday, forKey: day) == nil {
        add(policy.holiday, day..<(day + 1), margin: 0)
      }
    }
  }

  /// Prefers the weekday and the season of a day.
  mutating func like(_ day: CivilDate?) { likeDay = day }

  /// The lightest windows, the earlier one of two that weigh the same, no two with a day in common.
  func best(_ wanted: Int) -> [FreeDateWindow] {
    var weights: [Int] = []
    weights.reserveCapacity(count)
    var running = 0
    for start in 0..<count {
      running += differences[start]
      weights.append(running + CalendarGround(self, start).weight)
    }
    var chosen: [Int] = []
    for start in weights.indices.sorted(by: { (weights[$0], $0) < (weights[$1], $1) }) {
      guard chosen.count < wanted else { break }
      if chosen.allSatisfy({ abs($0 - start) >= length }) { chosen.append(start) }
    }
    let reasons = reasons(for: chosen)
    return zip(chosen, reasons).map { start, reasons in
      let day = first.adding(days: start)
      return FreeDateWindow(
        days: day..<day.adding(days: length), reasons: reasons, weight: weights[start])
    }
  }

  private mutating func add(_ weight: Int, _ days: Range<Int>, margin: Int) {
    guard weight != 0 else { return }
    let from = max(0, days.lowerBound - length + 1 - margin)
    let to = min(count, days.upperBound + margin)
    guard from < to else { return }
    differences[from] += weight
    differences[to] -= weight
  }

  func nearWeight(_ event: WeighedEngagement) -> Int { event.weight / policy.nearShare }

  private func offsets(_ days: Range<CivilDate>) -> Range<Int> {
    let start = days.lowerBound.daysSinceEpoch - first.daysSinceEpoch
    return start..<(start + days.dayCount)
  }
}

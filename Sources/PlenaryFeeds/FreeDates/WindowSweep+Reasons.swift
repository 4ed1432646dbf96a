// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

extension WindowSweep {
  /// So many events are named; the others are counted.
  private static let named = 5

  /// The reasons for some windows, in one pass over the events.
  func reasons(for starts: [Int]) -> [[Reason]] {
    var found = starts.map { start in
      Found(days: start..<(start + length), reasons: CalendarGround(self, start).reasons)
    }
    for position in events.indices {
      let days = events[position].days
      let near = (days.lowerBound - policy.nearDays)..<(days.upperBound + policy.nearDays)
      for index in found.indices where near.overlaps(found[index].days) {
        found[index].add(days, events[position].event, self)
      }
    }
    return found.map { window in
      var window = window
      for day in window.days {
        guard let name = holidays[day] else { continue }
        window.reasons.append(
          Reason(
            "holiday", "\(first.adding(days: day).dayInWords) is \(name).", weight: policy.holiday))
      }
      return window.all
    }
  }

  private struct Found {
    let days: Range<Int>
    var reasons: [Reason]
    var rivals: [Reason] = []
    var others = 0
    var othersWeight = 0
    var isFree = true

    mutating func add(_ other: Range<Int>, _ event: WeighedEngagement, _ sweep: WindowSweep) {
      let isShared = other.overlaps(days)
      if isShared { isFree = false }
      let margin = sweep.policy.nearDays
      guard
        isShared
          || (other.upperBound + margin > days.lowerBound
            && other.lowerBound < days.upperBound + margin)
      else { return }
      let weight = isShared ? event.weight : sweep.nearWeight(event)
      guard let because = event.because else {
        others += isShared ? 1 : 0
        othersWeight += weight
        return
      }
      guard weight != 0 else { return }
      let title = "\(event.title), \(because)"
      if isShared {
        let shared = sweep.words(other.clamped(to: days))
        rivals.append(Reason("event", "\(title), is on \(shared).", weight: weight))
      } else {
        let isBefore = other.upperBound <= days.lowerBound
        let apart =
          (isBefore ? days.lowerBound - other.upperBound : other.lowerBound - days.upperBound) + 1
        rivals.append(
          Reason(
            "event-near", "\(title), is \(counted(apart, "day")) \(isBefore ? "before" : "after").",
            weight: weight))
      }
    }

    /// The weightiest first.
    var all: [Reason] {
      let sorted = rivals.enumerated()
        .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
      var all = reasons + sorted.prefix(WindowSweep.named)
      let rest = sorted.dropFirst(WindowSweep.named)
      if !rest.isEmpty {
        all.append(Reason("events", "\(rest.count) more such events.", weight: rest.weight))
      }
      if othersWeight != 0 || others != 0 {
        all.append(
          Reason(
            "other-events",
            "\(counted(others, "other event")) on these days, with which nothing is known to be shared.",
            weight: othersWeight))
      }
      if isFree {
        all.append(Reason("free", "No event that is known is on these days.", weight: 0))
      }
      return all.enumerated()
        .sorted { (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset) }
        .map(\.element)
    }
  }

  private func words(_ days: Range<Int>) -> String {
    (first.adding(days: days.lowerBound)..<first.adding(days: days.upperBound)).inWords
  }
}

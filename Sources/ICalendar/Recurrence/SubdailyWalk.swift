// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The walk of a rule of hours, minutes or seconds from one period that its parts allow to the next.
///
/// A month, a day, an hour or a minute that is not allowed is left in one move.
struct SubdailyWalk: Sendable {
  private let unit: Int
  private let step: Int
  private let first: Int
  /// The bits of the allowed hours, minutes and seconds.
  private let hours: UInt64
  private let minutes: UInt64
  private let seconds: UInt64
  private var current: Int

  init(_ rule: RecurrenceRule, unit: Int, start: Int, isAllDay: Bool) {
    self.unit = unit
    step = unit * rule.stepLength
    first = start - start.modulo(unit)
    current = first
    func bits(_ values: [Int], within range: ClosedRange<Int>, from smallest: Int) -> UInt64 {
      guard !values.isEmpty, unit <= smallest, !isAllDay else { return .max }
      return values.filter(range.contains).reduce(0) { $0 | 1 << UInt64(min($1, 59)) }
    }
    hours = bits(rule.hours, within: 0...23, from: 3600)
    minutes = bits(rule.minutes, within: 0...59, from: 60)
    seconds = bits(rule.seconds, within: 0...60, from: 1)
  }

  /// The beginning of the next allowed period; `nil` when none comes up to the last moment or the budget is spent.
  mutating func next(
    _ month: inout MonthDays, last: Int, budget: inout Int
  ) -> Int? {
    while current <= last, budget > 0 {
      budget -= 1
      let day = current.floorDivided(by: 86_400)
      guard month.contains(day) else {
        align(month.next(after: day, budget: &budget) * 86_400)
        continue
      }
      let time = current - day * 86_400
      if let later = Self.firstAllowed(time, hours, length: 3600, in: 86_400) {
        align(day * 86_400 + later)
      } else if let later = Self.firstAllowed(time, minutes, length: 60, in: 3600) {
        align(day * 86_400 + later)
      } else if let later = Self.firstAllowed(time, seconds, length: 1, in: 60) {
        align(day * 86_400 + later)
      } else {
        defer { current += step }
        return current
      }
    }
    return nil
  }

  /// Where to go on when the unit of that length is not allowed: at the next allowed one, or after the containing unit.
  private static func firstAllowed(
    _ time: Int, _ allowed: UInt64, length: Int, in container: Int
  ) -> Int? {
    guard allowed != .max else { return nil }
    let number = time % container / length
    guard allowed & 1 << UInt64(number) == 0 else { return nil }
    let later = allowed & (UInt64.max << UInt64(number))
    let begin = time - time % container
    return later == 0 ? begin + container : begin + later.trailingZeroBitCount * length
  }

  /// Goes to the first period that begins at a moment or later.
  private mutating func align(_ moment: Int) {
    current = max(current, first + (moment - first + step - 1).floorDivided(by: step) * step)
  }

  /// Goes to the period that holds a moment, unless it is beyond.
  mutating func seek(_ moment: Int) {
    align(moment - moment.modulo(unit))
  }

  /// Goes to the next day.
  mutating func leaveDay() {
    let before = current - step
    align((before.floorDivided(by: 86_400) + 1) * 86_400)
  }
}

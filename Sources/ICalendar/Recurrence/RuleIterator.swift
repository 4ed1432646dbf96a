// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The starts that a rule makes, in order, as seconds since 1970 on the wall of the event's zone.
///
/// It goes from period to period and from allowed day to allowed day, never second by second, and each such move takes a
/// step from a budget that the caller gives; when that is spent, it stops.
struct RuleIterator: Sendable {
  /// Why there are no more starts.
  enum Stop: Sendable, Hashable {
    /// The series ends: by its count, its last moment, or the last year of the calendar.
    case ended
    /// The budget was spent.
    case outOfSteps
  }

  /// Why the iterator stopped; `nil` while it runs.
  private(set) var stop: Stop?

  private let frequency: RecurrenceRule.Frequency
  /// Whether every period has the same starts: nothing limits its days, hours, minutes and seconds.
  private let isUniform: Bool
  private let interval: Int
  private let positions: [Int]
  private let weekStart: CivilTime.Weekday
  private let isAllDay: Bool
  private let start: Int
  private let startDate: CivilDate
  private let last: Int
  private let times: TimePattern
  private var subdaily: SubdailyWalk?
  private var month: MonthDays

  private var remaining: Int
  private var emitted = Int.min
  /// The number of the next period to open, counted from the one that holds the start.
  private var period = 0
  /// The beginnings in the open period: its days, or the one hour, minute or second that it is.
  private var bases: [Int] = []
  /// The indices of the starts of the open period that positions pick; `nil` without positions.
  private var picks: [Int]?
  private var index = 0
  private var size = 0
  /// Starts before this moment are left out, though they would count.
  private var from = Int.min

  /// Prepares a rule.
  ///
  /// - Parameters:
  ///   - start: The event's start on the wall, at midnight for a day.
  ///   - isAllDay: Whether the event takes whole days: then parts that speak of times are ignored.
  ///   - last: The last moment that may come, in addition to the rule's own end.
  init(
    _ rule: RecurrenceRule, start: CivilDateTime, isAllDay: Bool,
    last: Int = RuleIterator.lastMoment
  ) {
    frequency = rule.frequency
    interval = rule.stepLength
    isUniform = rule.isUniform && (!isAllDay || rule.frequency.secondsOfUnit == nil)
    positions = rule.setPositions
    weekStart = rule.weekStart
    self.isAllDay = isAllDay
    self.start = start.secondsSinceEpoch
    startDate = start.date
    self.last = min(last, Self.lastMoment)
    month = MonthDays(DayPattern(rule, start: start.date))
    times = TimePattern(rule, start: start.time, isAllDay: isAllDay)
    remaining = rule.end.count ?? Int.max
    if let unit = rule.frequency.secondsOfUnit {
      subdaily = SubdailyWalk(rule, unit: unit, start: self.start, isAllDay: isAllDay)
    }
  }

  /// The last second of the year 9999, after which the format has no dates.
  static let lastMoment = 253_402_300_799

  /// The next start; `nil` when there is none, for the reason in ``stop``.
  mutating func next(budget: inout Int) -> Int? {
    while stop == nil {
      while index < size {
        let candidate = value(at: index)
        index += 1
        // Days that were put off to another month can come twice.
        guard candidate >= start, candidate > emitted else { continue }
        guard candidate <= last, remaining > 0 else {
          stop = .ended
          return nil
        }
        emitted = candidate
        remaining -= 1
        if isAllDay { subdaily?.leaveDay() }
        return candidate
      }
      guard remaining > 0 else {
        stop = .ended
        return nil
      }
      guard budget > 0 else {
        stop = .outOfSteps
        return nil
      }
      openPeriod(budget: &budget)
    }
    return nil
  }

  private func value(at index: Int) -> Int {
    let (base, time) = (picks?[index] ?? index).quotientAndRemainder(dividingBy: times.count)
    return bases[base] + times[time]
  }

  private mutating func openPeriod(budget: inout Int) {
    bases.removeAll(keepingCapacity: true)
    index = 0
    if subdaily != nil { openSubdaily(budget: &budget) } else { openDays(budget: &budget) }
    guard stop == nil else { return }
    size = bases.count * times.count
    picks = positions.isEmpty || size == 0 ? nil : picked(from: size)
    size = picks?.count ?? size
    leaveEarlier()
  }

  private func picked(from size: Int) -> [Int] {
    var picked: Set<Int> = []
    for position in positions {
      guard position.magnitude <= size else { continue }
      let index = position > 0 ? position - 1 : size + position
      if (0..<size).contains(index) { picked.insert(index) }
    }
    return picked.sorted()
  }

  private mutating func openSubdaily(budget: inout Int) {
    guard let base = subdaily?.next(&month, last: last, budget: &budget) else {
      stop = budget > 0 ? .ended : .outOfSteps
      return
    }
    bases.append(isAllDay ? base - base.modulo(86_400) : base)
  }
}

extension RuleIterator {
  private mutating func openDays(budget: inout Int) {
    budget -= 1
    let (steps, overflow) = period.multipliedReportingOverflow(by: interval)
    guard !overflow else {
      stop = .ended
      return
    }
    period += 1
    switch frequency {
    case .yearly:
      let year = startDate.year + steps
      guard isInReach(year: year) else { return }
      budget -= 2
      for number in 1...12 where month.pattern.allows(month: number) {
        addDays(month: number, year: year)
      }
    case .monthly:
      let (years, number) = (startDate.month - 1 + steps).quotientAndRemainder(dividingBy: 12)
      guard isInReach(year: startDate.year + years) else { return }
      addDays(month: number + 1, year: startDate.year + years)
    case .weekly:
      let first = firstOfWeek + steps * 7
      guard isInReach(day: first) else { return }
      for day in first..<first + 7 where month.contains(day) { bases.append(day * 86_400) }
    default:
      var day = startDay + steps
      guard isInReach(day: day) else { return }
      if !month.contains(day) {
        // On to the next allowed day, and from there to the next one that the interval meets.
        day = month.next(after: day, budget: &budget)
        period = (day - startDay + interval - 1) / interval
      } else {
        bases.append(day * 86_400)
      }
    }
  }

  private var startDay: Int { start.floorDivided(by: 86_400) }

  private var firstOfWeek: Int {
    startDay - (startDate.weekday.rawValue - weekStart.rawValue).modulo(7)
  }

  private mutating func isInReach(year: Int) -> Bool {
    if year <= 9999, CivilDate.days(year: year, month: 1) * 86_400 <= last { return true }
    stop = .ended
    return false
  }

  private mutating func isInReach(day: Int) -> Bool {
    // The division keeps a day of a very long interval from overflowing.
    if day <= last / 86_400 { return true }
    stop = .ended
    return false
  }

  private mutating func addDays(month number: Int, year: Int) {
    var days = month.pattern.days(ofMonth: number, year: year)
    guard days != 0 else { return }
    let first = CivilDate.days(year: year, month: number)
    while days != 0 {
      bases.append((first + days.trailingZeroBitCount) * 86_400)
      days &= days - 1
    }
  }
}

extension RuleIterator {
  /// Leaves out the starts before a moment, without looking at each.
  ///
  /// A rule with a count has to be counted from its start, and goes nowhere unless its periods are all alike.
  mutating func seek(_ moment: Int) {
    guard stop == nil, moment > max(start, emitted), moment > from else { return }
    guard remaining == Int.max else { return seekCounting(moment) }
    from = moment
    let target = number(ofPeriodWith: min(moment, Self.lastMoment))
    if let unit = frequency.secondsOfUnit {
      subdaily?.seek(moment)
      if let base = bases.last, moment >= base + (isAllDay ? 86_400 : unit) {
        (index, size) = (0, 0)
      }
    } else if target >= period {
      period = target
      (index, size) = (0, 0)
    }
    leaveEarlier()
  }

  /// Goes on while counting, which takes no look at each start when all periods have as many.
  private mutating func seekCounting(_ moment: Int) {
    guard isUniform, emitted == .min else { return }
    let unit = frequency.secondsOfUnit ?? (frequency == .weekly ? 7 : 1) * 86_400
    let first = frequency == .weekly ? firstOfWeek * 86_400 : start - start.modulo(unit)
    // The period before, so that the one that holds the moment is counted start by start.
    let target = (moment - first) / (unit * interval) - 1
    guard target > 0 else { return }
    var budget = 1
    openPeriod(budget: &budget)
    let early = (0..<size).count { value(at: $0) < start }
    let (counted, overflow) = size.multipliedReportingOverflow(by: target)
    guard !overflow, counted - early < remaining else {
      stop = .ended
      return
    }
    remaining -= counted - early
    (index, size) = (0, 0)
    period = target
    subdaily?.seek(first + target * unit * interval)
  }

  /// The number of a period that holds a moment or comes before it.
  private func number(ofPeriodWith moment: Int) -> Int {
    let day = moment.floorDivided(by: 86_400)
    let date = CivilDate(daysSinceEpoch: day)
    let distance =
      switch frequency {
      case .yearly: date.year - startDate.year
      case .monthly: (date.year - startDate.year) * 12 + date.month - startDate.month
      case .weekly: (day - firstOfWeek) / 7
      default: day - startDay
      }
    // One period more, for days that SKIP=FORWARD has put off.
    return distance / interval - 1
  }

  /// Goes past the starts of the open period that are too early, by halving.
  private mutating func leaveEarlier() {
    guard index < size, value(at: index) < from else { return }
    var (low, high) = (index, size)
    while low < high {
      let middle = (low + high) / 2
      if value(at: middle) < from { low = middle + 1 } else { high = middle }
    }
    index = low
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

extension RecurrenceRule {
  /// The starts that the rule makes on the wall of the event's zone, in order and lazily.
  ///
  /// An end in UTC counts on the wall of the UTC zone: `EventSeries` knows zones, this does not. The sequence also
  /// ends after the year 9999, when the rule is impossible, and when no start is found within the steps.
  ///
  /// - Parameters:
  ///   - start: The first start: midnight for whole days.
  ///   - isAllDay: Whether the event takes whole days, for which parts about times are ignored.
  ///   - steps: How many periods may be looked at between two starts.
  public func starts(
    from start: CivilDateTime, isAllDay: Bool = false, steps: Int = Limits().steps
  ) -> some Sequence<CivilDateTime> & Sendable {
    RuleStarts(rule: self, start: start, isAllDay: isAllDay, steps: steps)
  }

  /// Every how many periods, within what the format can say: longer intervals leave the calendar as well.
  var stepLength: Int { min(max(1, interval), Int(Int32.max)) }

  /// Whether every period has the same starts.
  var isUniform: Bool {
    guard months.isEmpty, weeks.isEmpty, daysOfTheYear.isEmpty, daysOfTheMonth.isEmpty,
      frequency == .weekly || weekdays.isEmpty
    else { return false }
    return switch frequency {
    case .secondly: hours.isEmpty && minutes.isEmpty && seconds.isEmpty
    case .minutely: hours.isEmpty && minutes.isEmpty
    case .hourly: hours.isEmpty
    case .daily, .weekly: true
    case .monthly, .yearly: false
    }
  }

  /// The last moment on the wall that UNTIL allows; a day stands for its midnight in a series of times.
  var lastWall: Int { end.until?.civil.secondsSinceEpoch ?? RuleIterator.lastMoment }
}

/// The starts of a rule without a zone.
private struct RuleStarts: Sequence, Sendable {
  let rule: RecurrenceRule
  let start: CivilDateTime
  let isAllDay: Bool
  let steps: Int

  func makeIterator() -> Iterator {
    let isPossible =
      rule.isExpandable && rule.impossibility(start: start, isAllDay: isAllDay) == nil
    return Iterator(
      rule: isPossible
        ? RuleIterator(rule, start: start, isAllDay: isAllDay, last: rule.lastWall) : nil,
      steps: steps)
  }

  struct Iterator: IteratorProtocol {
    var rule: RuleIterator?
    let steps: Int

    mutating func next() -> CivilDateTime? {
      var budget = steps
      return rule?.next(budget: &budget).map(CivilDateTime.init(secondsSinceEpoch:))
    }
  }
}

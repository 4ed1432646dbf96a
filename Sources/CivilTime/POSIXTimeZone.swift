// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The rule for all years after a zone file's last transition: its footer, a POSIX `TZ` string.
///
/// The grammar is POSIX.1-2017 section 8.3 with RFC 8536 section 3.3.1's hours from -167 to 167.
struct POSIXTimeZone: Sendable, Hashable {
  /// The day of a year on which a rule takes effect.
  enum DayRule: Sendable, Hashable {
    /// `Jn`: day 1 to 365, with 29 February never counted.
    case julian(Int)
    /// `n`: day 0 to 365, with 29 February counted.
    case zeroBased(Int)
    /// `Mm.w.d`: weekday `d` (0 is Sunday) of week `w` (5 is the last) of month `m`.
    case weekday(month: Int, week: Int, day: Int)

    func daysSinceEpoch(in year: Int) -> Int {
      let newYear = CivilDate(uncheckedYear: year, month: 1, day: 1).daysSinceEpoch
      switch self {
      case .julian(let day):
        let leap = CivilDate.isLeapYear(year) && day > 59
        return newYear + day - 1 + (leap ? 1 : 0)
      case .zeroBased(let day):
        return newYear + day
      case .weekday(let month, let week, let day):
        let first = CivilDate(uncheckedYear: year, month: month, day: 1)
        let wanted = Weekday(rawValue: day == 0 ? 7 : day) ?? .sunday
        var number = first.weekday.days(until: wanted) + (week - 1) * 7
        while number >= CivilDate.daysInMonth(month, year: year) { number -= 7 }
        return first.daysSinceEpoch + number
      }
    }
  }

  struct Change: Sendable, Hashable {
    let day: DayRule
    /// Seconds after local midnight; may be negative or more than a day.
    let seconds: Int

    /// The time on the wall before the change, in seconds since the epoch.
    func wallSeconds(in year: Int) -> Int { day.daysSinceEpoch(in: year) * 86_400 + seconds }
  }

  struct Daylight: Sendable, Hashable {
    let type: LocalTimeType
    let begins: Change
    let ends: Change
  }

  let standard: LocalTimeType
  let daylight: Daylight?

  /// The local time type in force at a Unix time.
  func type(at instant: Int) -> LocalTimeType {
    guard daylight != nil else { return standard }
    var current = standard
    for transition in candidates(from: instant, to: instant) {
      if transition.instant > instant { break }
      current = transition.after
    }
    return current
  }

  /// The transitions in a half-open range of Unix times, by time and distinct.
  ///
  /// Daylight saving time that lasts all year ends in the instant in which it begins (RFC 8536 section 3.3.1): such
  /// changes are none.
  func transitions(in range: Range<Int>) -> [RawTransition] {
    guard daylight != nil, !range.isEmpty else { return [] }
    var result: [RawTransition] = []
    var current = type(at: range.lowerBound - 1)
    let all = candidates(from: range.lowerBound, to: range.upperBound)
    for (index, transition) in all.enumerated() where range.contains(transition.instant) {
      let isLast = index + 1 == all.count || all[index + 1].instant != transition.instant
      guard isLast, transition.after != current else { continue }
      result.append(
        RawTransition(instant: transition.instant, before: current, after: transition.after))
      current = transition.after
    }
    return result
  }

  /// The changes of the years that may matter to a range, one more on either side, by time.
  ///
  /// Of two changes in one instant the one of the later year is last.
  private func candidates(from lower: Int, to upper: Int) -> [(instant: Int, after: LocalTimeType)]
  {
    guard let daylight else { return [] }
    let first = CivilDateTime(secondsSinceEpoch: lower).date.year - 1
    let last = CivilDateTime(secondsSinceEpoch: upper).date.year + 1
    var found: [(instant: Int, after: LocalTimeType)] = []
    found.reserveCapacity(2 * (last - first + 1))
    for year in first...max(first, last) {
      let begins = daylight.begins.wallSeconds(in: year) - standard.utcOffset
      let ends = daylight.ends.wallSeconds(in: year) - daylight.type.utcOffset
      if begins < ends {
        found += [(begins, daylight.type), (ends, standard)]
      } else {
        found += [(ends, standard), (begins, daylight.type)]
      }
    }
    // Hours from -167 to 167 can carry a change past one of the next year.
    let isInOrder = zip(found, found.dropFirst()).allSatisfy { $0.instant <= $1.instant }
    guard !isInOrder else { return found }
    return found.enumerated()
      .sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }
      .map(\.element)
  }
}

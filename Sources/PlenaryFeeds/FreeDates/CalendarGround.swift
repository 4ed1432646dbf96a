// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

/// What weighs for a window because of its place in the week and in the year.
struct CalendarGround {
  private let first: CivilDate
  private let length: Int
  private let policy: FreeDatePolicy
  private let weekendDays: Int
  private let isSameWeekday: Bool
  /// How many weeks the season is away from that of the forum that it should be like.
  private let weeksAway: Int?

  init(_ sweep: WindowSweep, _ start: Int) {
    first = sweep.first.adding(days: start)
    length = sweep.length
    policy = sweep.policy
    let rest = length % 7
    let begin = first.weekday.rawValue
    weekendDays =
      length / 7 * 2 + (0..<rest).count { (begin - 1 + $0) % 7 >= Weekday.saturday.rawValue - 1 }
    isSameWeekday = sweep.likeDay?.weekday == first.weekday
    let begins = first
    weeksAway = sweep.likeDay.map { like in
      let away = abs(begins.dayOfYear - like.dayOfYear)
      return min(away, 365 - min(away, 365)) / 7
    }
  }

  private var season: Int { weeksAway.map { max(0, policy.sameSeason - 2 * $0) } ?? 0 }

  var weight: Int {
    weekendDays * policy.weekendDay - (isSameWeekday ? policy.sameWeekday : 0) - season
  }

  var reasons: [Reason] {
    var reasons: [Reason] = []
    if weekendDays > 0 {
      let days = (0..<min(length, 14)).map { first.adding(days: $0) }
        .filter { $0.weekday >= .saturday }
      let words =
        weekendDays <= 2
        ? days.map(\.weekday.name).joined(separator: " and ") : "\(weekendDays) days of weekends"
      reasons.append(
        Reason(
          "weekend", "\(words) \(weekendDays == 1 ? "is" : "are") in it.",
          weight: weekendDays * policy.weekendDay))
    }
    if isSameWeekday {
      reasons.append(
        Reason(
          "same-weekday", "It begins on a \(first.weekday.name), as the other did.",
          weight: -policy.sameWeekday))
    }
    if season > 0, let weeksAway {
      let words =
        weeksAway == 0
        ? "It is in the season of the other."
        : "It is \(counted(weeksAway, "week")) from the season of the other."
      reasons.append(Reason("same-season", words, weight: -season))
    }
    return reasons
  }
}

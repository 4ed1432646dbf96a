// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite("YearlyChange")
struct YearlyChangeTests {
  /// Changes to and from an hour more, at noon UTC of days that need not follow any rule.
  private func transitions(_ days: [Int]) -> [TimeZoneRules.Transition] {
    days.enumerated().map { number, day in
      TimeZoneRules.Transition(
        instant: Date(timeIntervalSince1970: Double(day * 86_400 + 43_200)),
        offsetBefore: number % 2 * 3600, offsetAfter: (number + 1) % 2 * 3600,
        isDaylight: number % 2 == 0, abbreviation: "X")
    }
  }

  @Test("changes of several rules in a year are joined each to its own")
  func several() throws {
    let days = try (2000...2003).flatMap { year in
      try [(3, 8), (5, 8), (9, 8), (11, 15)].map { month, day in
        // The first day of the month from there on that is a Sunday.
        let date = try #require(CivilDate(year: year, month: month, day: day))
        return date.adding(days: date.weekday.days(until: .sunday)).daysSinceEpoch
      }
    }
    let found = YearlyChange.all(in: transitions(days), followedBy: [])
    #expect(
      found.compactMap { $0.rule?.split(separator: ";UNTIL=").first } == [
        "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
        "FREQ=YEARLY;BYMONTH=9;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=3SU",
      ])
  }

  @Test("as many changes as a zone may have stand alone or are joined, and none is lost")
  func many() {
    let days = (0..<4000).map { $0 * 27 + $0 % 5 }
    let found = YearlyChange.all(in: transitions(days), followedBy: [])
    #expect(found.count > 1000)
    #expect(found.map(\.first.instant) == found.map(\.first.instant).sorted())
  }
}

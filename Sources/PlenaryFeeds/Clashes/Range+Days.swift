// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

extension Range<CivilDate> {
  /// How many days there are.
  var dayCount: Int { upperBound.daysSinceEpoch - lowerBound.daysSinceEpoch }

  /// How many whole days lie between two stretches; 0 when they touch, `nil` when they share a day.
  func daysApart(from other: Range<CivilDate>) -> Int? {
    if upperBound <= other.lowerBound {
      return other.lowerBound.daysSinceEpoch - upperBound.daysSinceEpoch
    }
    if other.upperBound <= lowerBound {
      return lowerBound.daysSinceEpoch - other.upperBound.daysSinceEpoch
    }
    return nil
  }

  /// The days in order.
  var days: [CivilDate] { (0..<dayCount).map { lowerBound.adding(days: $0) } }

  /// The days as people say them: `Friday 8 June`, `15–17 November`, `30 May – 2 June`.
  var inWords: String {
    let last = upperBound.adding(days: -1)
    if dayCount == 1 { return lowerBound.dayInWords }
    if lowerBound.year == last.year, lowerBound.month == last.month {
      return "\(lowerBound.day)–\(last.day) \(last.monthName)"
    }
    return "\(lowerBound.day) \(lowerBound.monthName) – \(last.day) \(last.monthName)"
  }
}

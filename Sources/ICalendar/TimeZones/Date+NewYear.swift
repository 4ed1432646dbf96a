// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Date {
  /// The midnight in UTC that begins a year, held to those that the calendar has.
  static func newYear(_ year: Int) -> Date {
    let day = CivilDate(year: min(max(year, -9999), 9999), month: 1, day: 1) ?? .earliest
    return Date(timeIntervalSince1970: Double(day.daysSinceEpoch * 86_400))
  }
}

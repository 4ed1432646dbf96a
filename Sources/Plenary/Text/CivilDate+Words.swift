// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

extension CivilDate {
  /// The day as people say it, such as `25 September 2017`.
  public var inWords: String { "\(day) \(monthName) \(year)" }

  /// The month's English name.
  public var monthName: String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}

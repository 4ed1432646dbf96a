// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CivilTime.Weekday {
  /// The two letters of the format, Monday first.
  private static let symbols = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Reads `MO` to `SU`.
  init?(symbol: String) {
    guard let index = Self.symbols.firstIndex(of: symbol) else { return nil }
    self.init(rawValue: index + 1)
  }

  /// The two letters that the format has for the day.
  var symbol: String { Self.symbols[rawValue - 1] }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation

/// The command's only look at a clock.
enum Today {
  /// The present instant.
  static var now: Date { Date() }

  /// The present day in UTC.
  static var day: CivilDate { TimeZoneRules.utc.civil(at: now).date }
}

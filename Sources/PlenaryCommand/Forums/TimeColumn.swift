// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

/// The time of a session as the terminal shows it: "09:15–10:30~", "15:00", or words while it is not known.
enum TimeColumn {
  static let width = 13

  static func text(_ timing: SessionTiming, placement: Placement?) -> String {
    guard let start = timing.start.time else {
      return placement?.partOfDay?.rawValue ?? "time open"
    }
    let days = timing.end.date.daysSinceEpoch - timing.start.day.daysSinceEpoch
    let end = "\(timing.end.time)" + (days > 0 ? "+\(days)d" : "")
    switch timing.endBasis {
    case .printed: return "\(start)–\(end)"
    case .implied: return "\(start)–\(end)~"
    case .assumed, nil: return "\(start)"
    }
  }
}

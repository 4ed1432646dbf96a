// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A length of time as a calendar states it: days on the calendar and exact seconds (RFC 5545 §3.3.6).
///
/// A day is nominal: `P1D` across a change of the clocks lasts 23 or 25 hours, `PT24H` never does.
public struct CalendarDuration: Sendable, Hashable {
  /// Nominal days, weeks included as seven; negative with `seconds` for a length backwards.
  public var days: Int
  /// Exact seconds: hours and minutes included.
  public var seconds: Int

  /// Makes a length of nominal days and exact seconds.
  public init(days: Int = 0, seconds: Int = 0) {
    self.days = days
    self.seconds = seconds
  }
}

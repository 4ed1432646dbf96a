// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// Some days in a row, and what speaks against and for them.
public struct FreeDateWindow: Sendable, Hashable {
  /// The first day and the first day after.
  public var days: Range<CivilDate>
  /// What speaks against it, and with negative weights for it; the weightiest first.
  public var reasons: [Reason]
  /// The weights together: the smaller the better.
  public var weight: Int

  /// The last day, inclusive.
  public var lastDay: CivilDate { days.upperBound.adding(days: -1) }
}

/// The windows that were found, the best first; no two of them share a day.
public struct FreeDateListing: Sendable, Hashable {
  /// The windows.
  public var windows: [FreeDateWindow] = []
  /// How many windows were weighed.
  public var considered = 0
  /// How many events lie in the time that was searched.
  public var events = 0
  /// What could not be judged.
  public var notJudged: [String] = []
}

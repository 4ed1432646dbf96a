// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// A bound of the plan: a moment of the forum, or a time that holds on every day.
public enum TimeBound: Hashable, Sendable {
  /// A day, and a time of it when written.
  case moment(Moment)
  /// A time of whichever day it is.
  case everyDay(TimeOfDay)
}

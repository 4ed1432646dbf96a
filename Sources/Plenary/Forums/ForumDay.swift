// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// A day of a forum, with its name and opening hours when stated.
public struct ForumDay: Hashable, Sendable {
  /// The day and its opening hours.
  public var open: DayHours
  /// The day's name, such as "Field visits".
  public var title: String?
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources: [Source.ID] = []

  /// Describes a day.
  public init(open: DayHours, title: String? = nil) {
    self.open = open
    self.title = title
  }

  /// The day.
  public var day: CivilDate { open.day }
}

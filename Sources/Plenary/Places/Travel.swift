// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How long it takes from one venue to another.
public struct Travel: Hashable, Sendable {
  /// Where the way begins.
  public var from: Venue.ID
  /// Where it ends.
  public var to: Venue.ID
  /// Minutes from door to door.
  public var minutes: Int
  /// For the team, never published.
  public var note: String?
  /// Where the figure comes from.
  public var sources: [Source.ID] = []

  /// Describes a way.
  public init(from: Venue.ID, to: Venue.ID, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What the plan should heed when it gives a session its time.
public struct Wishes: Hashable, Sendable {
  /// Sessions that end before this one starts.
  public var after: [Session.ID] = []
  /// Sessions that start after this one has ended.
  public var before: [Session.ID] = []
  /// Sessions that come directly before or after this one.
  public var nextTo: [Session.ID] = []
  /// Sessions on the same day.
  public var sameDay: [Session.ID] = []
  /// Sessions on another day.
  public var otherDay: [Session.ID] = []
  /// Sessions that do not overlap this one.
  public var notWith: [Session.ID] = []
  /// The first time it may start, in the forum's zone.
  public var earliest: TimeBound?
  /// The last time by which it has ended, in the forum's zone.
  public var latest: TimeBound?

  /// No wish.
  public init() {}

  /// Whether there is no wish.
  public var isEmpty: Bool { self == Wishes() }
}

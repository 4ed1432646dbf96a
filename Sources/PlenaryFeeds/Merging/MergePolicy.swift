// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How far a body is trusted when it shows less than the one before.
public struct MergePolicy: Sendable, Hashable {
  /// The share of events, in percent, that a body may lose; more is held. `nil` trusts any body.
  public var largestLoss: Int?
  /// How many past events may be missing before their share counts.
  ///
  /// A body that shows a moving window loses a few past events every time, which is no loss.
  public var pastEventsInALoss: Int
  /// Whether an event that is over stays when the body shows it no longer.
  public var keepsPast: Bool
  /// Whether an event stays that lies outside of what its producer shows at a time (``FeedWindow``).
  public var heedsWindow: Bool

  /// Puts a policy together.
  public init(
    largestLoss: Int?, pastEventsInALoss: Int, keepsPast: Bool, heedsWindow: Bool = true
  ) {
    self.largestLoss = largestLoss
    self.pastEventsInALoss = pastEventsInALoss
    self.keepsPast = keepsPast
    self.heedsWindow = heedsWindow
  }

  /// For what others publish: past events are kept, and a loss of more than 40 % is held.
  public static let feed = MergePolicy(largestLoss: 40, pastEventsInALoss: 5, keepsPast: true)

  /// For a file that people keep by hand: the store mirrors it, so that a store made anew is the same.
  public static let file = MergePolicy(
    largestLoss: nil, pastEventsInALoss: 0, keepsPast: false, heedsWindow: false)
}

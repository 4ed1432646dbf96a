// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Which events a body shows: what it does not show is gone only when it would have shown it.
public enum FeedWindow: Sendable, Hashable {
  /// All events that there are.
  case whole
  /// Those that are not over.
  case upcoming
  /// So many at a time, in order.
  case page(size: Int)

  /// Whether a body would have shown an event, so that its absence says that it is gone.
  ///
  /// - Parameters:
  ///   - event: When the event takes place, in seconds since 1970; `nil` for one without an end.
  ///   - shown: The first and the last such instant among the events of the body; `nil` when it has none.
  ///   - count: How many events the body has.
  ///   - now: What counts as past.
  public func covers(
    _ event: Int64?, shown: ClosedRange<Int64>?, count: Int, now: Int64
  ) -> Bool {
    switch self {
    case .whole: return true
    case .upcoming: return event.map { $0 > now } ?? true
    case .page(let size):
      guard let shown else { return false }
      guard let event else { return count < size }
      // At the last instant of a full page the next page may go on.
      return event >= shown.lowerBound && (count < size || event < shown.upperBound)
    }
  }
}

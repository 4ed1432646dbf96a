// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How long to wait between fetches of one feed.
public struct RetryPolicy: Hashable, Sendable {
  /// The shortest wait, whatever a feed wants.
  public var shortest: Duration = .seconds(5 * 60)
  /// The longest wait, whatever a feed wants.
  public var longest: Duration = .seconds(7 * 86_400)
  /// The wait after a success when nothing says how long.
  public var usual: Duration = .seconds(6 * 3600)
  /// The wait after the first failure; each further one doubles it.
  public var firstRetry: Duration = .seconds(10 * 60)
  /// Where the doubling ends.
  public var longestRetry: Duration = .seconds(86_400)

  /// The defaults.
  public init() {}

  /// The wait after a success.
  public func wait(afterSuccess hints: RefreshHints) -> Duration { clamped(hints.wanted ?? usual) }

  /// The wait after so many failures in a row, drawn from the upper half of the back-off, so that many feeds do not come back together.
  public func wait(
    afterFailures failures: Int, using generator: inout some RandomNumberGenerator
  ) -> Duration {
    var whole = firstRetry
    var doublings = failures - 1
    while doublings > 0, whole < longestRetry {
      whole = whole * 2
      doublings -= 1
    }
    whole = min(whole, longestRetry)
    return clamped(whole * Double.random(in: 0.5...1, using: &generator))
  }

  /// The wait brought between the shortest and the longest.
  public func clamped(_ wait: Duration) -> Duration { min(max(wait, shortest), longest) }
}

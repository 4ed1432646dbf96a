// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// When a feed is fetched next: functions of what happened, with the clock and the dice as parameters.
public struct FeedPolling: Hashable, Sendable {
  /// The lengths it works with.
  public var policy: RetryPolicy

  /// Uses these lengths.
  public init(_ policy: RetryPolicy = RetryPolicy()) { self.policy = policy }

  /// After an answer, changed or not. The server's own `max-age` is taken from the response.
  public func decision(
    after response: FetchResponse, hints: RefreshHints = RefreshHints(), at now: Date
  ) -> PollingDecision {
    var hints = hints
    hints.maxAge = hints.maxAge ?? response.maxAge
    let due = now.addingTimeInterval(policy.wait(afterSuccess: hints).inSeconds)
    return later(due, response.retryAfter, failures: 0, proposing: response.proposedURL, at: now)
  }

  /// After a failure that came on top of so many earlier ones. A feed that is gone (410) pauses; a cancelled fetch counts as none.
  public func decision(
    after error: FetchError, earlierFailures: Int, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) -> PollingDecision {
    if error.code == .gone {
      return PollingDecision(nextTry: nil, failures: earlierFailures + 1)
    }
    if error.code == .cancelled {
      return PollingDecision(nextTry: now, failures: earlierFailures)
    }
    let failures = max(0, earlierFailures) + 1
    let wait = policy.wait(afterFailures: failures, using: &generator)
    let due = now.addingTimeInterval(wait.inSeconds)
    return later(due, error.retryAfter, failures: failures, proposing: nil, at: now)
  }

  /// The later of our own time and the server's, which may not hold us off for longer than the longest wait.
  private func later(
    _ due: Date, _ retryAfter: RetryAfter?, failures: Int, proposing url: FetchURL?, at now: Date
  ) -> PollingDecision {
    let latest = now.addingTimeInterval(policy.longest.inSeconds)
    let asked = retryAfter.map { min($0.date(from: now), latest) }
    return PollingDecision(
      nextTry: max(due, asked ?? due), failures: failures,
      notBefore: asked.flatMap { $0 > now ? $0 : nil }, proposedURL: url)
  }
}

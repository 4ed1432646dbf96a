// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryStore
import Synchronization

/// Answers for feeds as a test tells it, and what it was asked with.
final class ScriptedTransport: FeedTransport {
  enum Answer: Sendable {
    case body(String, etag: String? = nil)
    case notModified
    case failure(String, pauses: Bool = false)
  }

  static let now = StoreFixture.now

  private let state: Mutex<(answers: [String: Answer], asked: [FeedSubscription])>

  init(_ answers: [String: Answer]) { state = Mutex((answers, [])) }

  /// What each fetch was asked with, in order.
  var asked: [FeedSubscription] { state.withLock { $0.asked } }

  func fetch(_ feed: FeedSubscription, into path: String) async -> FeedArrival {
    let answer = state.withLock { state in
      state.asked.append(feed)
      return state.answers[feed.name]
    }
    switch answer {
    case .body(let text, let etag):
      try? Data(text.utf8).write(to: URL(filePath: path))
      return .body(delivery(etag, status: 200))
    case .notModified: return .notModified(delivery(feed.validators.etag, status: 304))
    case .failure(let reason, let pauses):
      return .failure(
        FeedFailure(
          reason: reason, status: 500, at: Self.now, failures: feed.failures + 1,
          appointment: pauses ? nil : .init(nextTry: Self.now.addingTimeInterval(600))))
    case nil:
      return .failure(
        FeedFailure(reason: "none: No answer.", at: Self.now, failures: 1, appointment: nil))
    }
  }

  private func delivery(_ etag: String?, status: Int) -> FeedDelivery {
    FeedDelivery(
      validators: FeedValidators(etag: etag, url: "https://a.example/"), status: status,
      arrived: Self.now
    ) { hints in
      let wait = hints.refreshInterval ?? hints.publishedTTL ?? .seconds(3600)
      return FeedDelivery.Appointment(
        nextTry: Self.now.addingTimeInterval(Double(wait.components.seconds)))
    }
  }
}

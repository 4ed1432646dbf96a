// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How feeds are fetched: over HTTP in the command and the server, from a script in tests.
public protocol FeedTransport: Sendable {
  /// Asks for a feed, and writes its body into a new file.
  func fetch(_ feed: FeedSubscription, into path: String) async -> FeedArrival
}

/// What a fetch came to.
public enum FeedArrival: Sendable {
  /// A body, which is in the file.
  case body(FeedDelivery)
  /// The body that was last applied is still right.
  case notModified(FeedDelivery)
  /// Nothing.
  case failure(FeedFailure)
}

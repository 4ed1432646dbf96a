// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A fetch that brought nothing.
public struct FeedFailure: Sendable, Hashable {
  /// Why: a stable word, a colon and a sentence.
  public var reason: String
  /// The HTTP status; `nil` when there was no answer.
  public var status: Int?
  /// When it failed.
  public var at: Date
  /// How many fetches failed in a row now.
  public var failures: Int
  /// When to ask again; `nil` pauses the feed.
  public var appointment: FeedDelivery.Appointment?

  /// Describes a failure.
  public init(
    reason: String, status: Int? = nil, at: Date, failures: Int,
    appointment: FeedDelivery.Appointment?
  ) {
    self.reason = reason
    self.status = status
    self.at = at
    self.failures = failures
    self.appointment = appointment
  }
}

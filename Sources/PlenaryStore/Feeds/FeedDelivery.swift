// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What came over the network with a body, or instead of one: kept in the transaction of the data that it describes.
public struct FeedDelivery: Sendable {
  /// What the calendar itself says about being asked again.
  public struct Hints: Sendable, Hashable {
    /// `REFRESH-INTERVAL` (RFC 7986 §5.7).
    public var refreshInterval: Duration?
    /// `X-PUBLISHED-TTL`.
    public var publishedTTL: Duration?
  }

  /// When to ask again.
  public struct Appointment: Sendable, Hashable {
    /// When it is due.
    public var nextTry: Date?
    /// Until when the server asks to be left alone.
    public var notBefore: Date?

    /// Takes both.
    public init(nextTry: Date?, notBefore: Date? = nil) {
      self.nextTry = nextTry
      self.notBefore = notBefore
    }
  }

  /// What to ask with the next time.
  public var validators: FeedValidators
  /// The HTTP status.
  public var status: Int
  /// When it came.
  public var arrived: Date
  /// The address that the server wants from now on.
  public var proposedURL: String?
  /// The address that the feed had when it was asked; a body of a feed that has another one now is not applied.
  var subscription: String?
  /// Whether it is an answer of now, rather than a body of before that a person accepts.
  var isAnswer = true
  /// Says when to ask again.
  public var appointment: @Sendable (Hints) -> Appointment

  /// Describes a delivery.
  public init(
    validators: FeedValidators, status: Int, arrived: Date, proposedURL: String? = nil,
    appointment: @escaping @Sendable (Hints) -> Appointment
  ) {
    self.validators = validators
    self.status = status
    self.arrived = arrived
    self.proposedURL = proposedURL
    self.appointment = appointment
  }
}

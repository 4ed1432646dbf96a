// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An event feed that a network publishes.
public struct FeedReference: Hashable, Sendable {
  /// The feed's address.
  public var url: String
  /// The software that makes it, such as "The Events Calendar".
  public var software: String?
  /// Whether somebody has read the feed; `nil` when not stated.
  public var seen: Bool?
  /// For the team, never published.
  public var note: String?
  /// Where the address comes from.
  public var sources: [Source.ID] = []

  /// A feed of which only the address is known.
  public init(url: String) { self.url = url }
}

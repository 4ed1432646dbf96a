// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An event feed that a network or another organization publishes.
public struct FeedReference: Hashable, Sendable {
  /// Who publishes it, when that is no network of the workspace.
  public var organization: String?
  /// The feed's address; `nil` when none is known.
  public var url: String?
  /// The software that makes it, such as "The Events Calendar".
  public var software: String?
  /// The product that the feed names (PRODID).
  public var product: String?
  /// Whether it carries partners' events too; `nil` when not stated.
  public var carriesPartnerEvents: Bool?
  /// Whether somebody has read the feed; `nil` when not stated.
  public var seen: Bool?
  /// For the team, never published.
  public var note: String?
  /// Where the address comes from.
  public var sources: [Source.ID] = []

  /// A feed, by its address when one is known.
  public init(url: String? = nil) { self.url = url }
}

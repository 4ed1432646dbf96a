// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A house where sessions take place.
public struct Venue: Identifiable, Hashable, Sendable {
  /// A venue's short name in its forum's file.
  public typealias ID = Identifier<Venue>

  /// The short name that the schedule refers to.
  public let id: ID
  /// The name that is shown.
  public var name: String
  /// Other spellings, which are matched and not shown.
  public var otherNames: [String] = []
  /// The street address.
  public var address: String?
  /// The city, when it is not the forum's.
  public var city: City.ID?
  /// Where the house stands.
  public var location: Coordinates?
  /// How many people it holds; `nil` when not known.
  public var capacity: Int?
  /// What it offers, such as `livestream`; empty when not known.
  public var features: [String] = []
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources = Citation()

  /// A venue of which only the name is known.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

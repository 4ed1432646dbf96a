// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A room inside a venue, or one whose venue is not known.
public struct Room: Identifiable, Hashable, Sendable {
  /// A room's short name, unique among the rooms and venues of its forum.
  public typealias ID = Identifier<Room>

  /// The short name that the schedule refers to.
  public let id: ID
  /// The name that is shown.
  public var name: String
  /// Other spellings, which are matched and not shown.
  public var otherNames: [String] = []
  /// The house it is in; `nil` when not known.
  public var venue: Venue.ID?
  /// How many people it holds; `nil` when not known.
  public var capacity: Int?
  /// What it offers, such as `interpretation` or `livestream`; empty when not known.
  public var features: [String] = []
  /// When it can be used; empty when not known.
  public var available: [DayHours] = []
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources = Citation()

  /// A room of which only the name is known.
  public init(id: ID, name: String, venue: Venue.ID? = nil) {
    self.id = id
    self.name = name
    self.venue = venue
  }
}

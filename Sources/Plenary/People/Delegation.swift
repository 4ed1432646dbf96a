// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A city's people at a forum, as far as the people's own cities do not say it.
public struct Delegation: Identifiable, Hashable, Sendable {
  /// The city.
  public let city: City.ID
  /// Who leads it.
  public var head: Person.ID?
  /// How many people come; `nil` when not known.
  public var size: Figure?
  /// When it arrives, in the forum's zone.
  public var arrival: Moment?
  /// When it leaves, in the forum's zone.
  public var departure: Moment?
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources: [Source.ID] = []

  /// The city's short name.
  public var id: City.ID { city }

  /// A delegation of which only the city is known.
  public init(city: City.ID) { self.city = city }
}

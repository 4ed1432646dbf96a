// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// An office that a person holds in a network.
public struct Office: Hashable, Sendable {
  /// The person's name.
  public var name: String
  /// The office, such as "Chair of the Executive Committee".
  public var role: String?
  /// The person's city.
  public var city: City.ID?
  /// The date of the page that states it.
  public var asOf: CivilDate?
  /// For the team, never published.
  public var note: String?
  /// Where the fact comes from.
  public var sources: [Source.ID] = []

  /// An office of which only the holder is known.
  public init(name: String) { self.name = name }
}

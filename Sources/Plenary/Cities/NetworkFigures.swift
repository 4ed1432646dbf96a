// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The figures of a network; `nil` where no page states one.
public struct NetworkFigures: Hashable, Sendable {
  /// Member cities.
  public var members: Figure?
  /// Members that are not full members, such as partner cities.
  public var partnerMembers: Figure?
  /// Countries that have members.
  public var countries: Figure?
  /// Inhabitants of the member cities together.
  public var citizens: Figure?
  /// The number of inhabitants a city needs to join.
  public var smallestCity: Figure?

  /// No figure known.
  public init() {}
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Somebody who may come to a session.
public enum Audience: Hashable, Sendable {
  /// A group that every forum knows.
  case group(Group)
  /// The people of a network.
  case network(CityNetwork.ID)
  /// The people of a city.
  case city(City.ID)
  /// One person.
  case person(Person.ID)

  /// A group that every forum knows.
  public enum Group: String, Hashable, Sendable, CaseIterable, Codable {
    case all, participants, mayors, members, observers, press, invited
  }

  /// The word or the identifier, as written.
  public var text: String {
    switch self {
    case .group(let group): group.rawValue
    case .network(let id): id.rawValue
    case .city(let id): id.rawValue
    case .person(let id): id.rawValue
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import Plenary

/// Names as a reader sees them.
public struct Naming: Sendable {
  let forum: Forum
  let cities: Records<City>
  let networks: Records<CityNetwork>

  /// Knows the names of a forum's people and of the workspace's cities and networks.
  public init(forum: Forum, cities: Records<City>, networks: Records<CityNetwork>) {
    self.forum = forum
    self.cities = cities
    self.networks = networks
  }

  /// A person's name; with the city in brackets when only the family name is known.
  public func name(of person: Person) -> String {
    guard person.name == nil, let city = person.city, cities.contains(id: city) else {
      return person.formalName
    }
    return "\(person.formalName) (\(cities.shownName(of: city)))"
  }

  /// The name of somebody who appears; the words "to be confirmed" when nobody is named.
  public func name(of appearance: Appearance) -> String {
    guard let id = appearance.person else { return "to be confirmed" }
    return forum.people[id].map(name(of:)) ?? id.rawValue
  }

  /// A host, partner or organizer.
  public func name(of party: Party) -> String {
    switch party {
    case .network(let id): networks[id]?.name ?? id.rawValue
    case .words(let words): words
    }
  }

  /// Somebody who may come.
  public func name(of audience: Audience) -> String {
    switch audience {
    case .group(.all): "everybody"
    case .group(.participants): "participants"
    case .group(.mayors): "mayors"
    case .group(.members): "members"
    case .group(.observers): "observers"
    case .group(.press): "the press"
    case .group(.invited): "invited guests"
    case .network(let id): networks[id]?.shortName ?? id.rawValue
    case .city(let id): cities.shownName(of: id)
    case .person(let id): forum.people[id].map(name(of:)) ?? id.rawValue
    }
  }

  /// Names joined as in a sentence: "A, B and C".
  public static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar
public import Plenary

/// Whose event it is and where: the city and the networks of a partner's event, as far as they can be told.
public struct EventAttribution: Sendable {
  private let cities: Records<City>
  private let networks: Records<CityNetwork>
  private let cityNames: [String: City.ID]
  private let networkNames: [String: CityNetwork.ID]

  /// Knows the names of a workspace's cities and networks.
  public init(cities: Records<City>, networks: Records<CityNetwork>) {
    self.cities = cities
    self.networks = networks
    var cityNames: [String: City.ID] = [:]
    for city in cities {
      for name in [city.name] + city.otherNames {
        cityNames[name.foldedForMatching] = cityNames[name.foldedForMatching] ?? city.id
      }
    }
    self.cityNames = cityNames
    var networkNames: [String: CityNetwork.ID] = [:]
    for network in networks {
      for name in [network.name, network.shortName, network.id.rawValue] + network.otherNames {
        networkNames[name.foldedForMatching] = networkNames[name.foldedForMatching] ?? network.id
      }
    }
    self.networkNames = networkNames
  }

  /// The city of an event: the one it names by identifier, or the last part of its place that is a city's name.
  ///
  /// A part is what stands between commas; `nil` when no part is a known city.
  public func city(of event: VEvent) -> City.ID? {
    if let stated = event.component.text(EventAttribution.cityProperty) {
      return City.ID(stated)
    }
    guard let location = event.location else { return nil }
    return location.split(separator: ",").reversed().lazy
      .compactMap { cityNames[$0.foldedForMatching] }.first
  }

  /// The networks of an event: those it names, the source's own, and those among its categories, in that order.
  public func networks(of event: VEvent, source: String) -> [CityNetwork.ID] {
    var found = event.component.all(EventAttribution.networkProperty).map {
      CityNetwork.ID($0.text)
    }
    if found.isEmpty, let own = networkNames[source.foldedForMatching] { found.append(own) }
    found += event.categories.compactMap { networkNames[$0.foldedForMatching] }
    var seen: Set<CityNetwork.ID> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The property by which our own feeds name a city's identifier.
  public static let cityProperty = "X-PLENARY-CITY"
  /// The property by which our own feeds name a network's identifier.
  public static let networkProperty = "X-PLENARY-NETWORK"
}

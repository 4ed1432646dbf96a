// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import ICalendar
public import Plenary

/// Whose event it is and where: the city and the networks of a partner's event, as far as they can be told.
public struct EventAttribution: Sendable {
  private let cities: Records<City>
  private let networks: Records<CityNetwork>
  private let cityNames: [String: Set<City.ID>]
  private let networkNames: [String: Set<CityNetwork.ID>]
  private let ownSources: Set<String>
  private let sourceNetworks: [String: CityNetwork.ID]
  private let workspaceZone: TimeZoneRules
  private let database: TimeZoneDatabase

  /// Knows the names of a workspace's cities and networks.
  ///
  /// - Parameters:
  ///   - ownSources: The sources that are kept with the workspace. Only they may name a city or a network by identifier:
  ///     a stranger's feed could put itself anywhere.
  ///   - sourceNetworks: The network that publishes a source, where somebody said so.
  ///   - timeZone: The workspace's zone; UTC when it has none that is known.
  public init(
    cities: Records<City>, networks: Records<CityNetwork>, ownSources: Set<String> = [],
    sourceNetworks: [String: CityNetwork.ID] = [:], timeZone: String? = nil,
    database: TimeZoneDatabase = .system
  ) {
    self.cities = cities
    self.networks = networks
    self.ownSources = ownSources
    self.sourceNetworks = sourceNetworks
    self.database = database
    workspaceZone = timeZone.flatMap { try? database.rules(for: $0) } ?? .utc
    var cityNames: [String: Set<City.ID>] = [:]
    for city in cities {
      for name in [city.name] + city.otherNames {
        cityNames[name.foldedForMatching, default: []].insert(city.id)
      }
    }
    self.cityNames = cityNames
    var networkNames: [String: Set<CityNetwork.ID>] = [:]
    for network in networks {
      for name in [network.name, network.shortName, network.id.rawValue] + network.otherNames {
        networkNames[name.foldedForMatching, default: []].insert(network.id)
      }
    }
    self.networkNames = networkNames
  }

  /// The city of an event: the one it names by identifier, or the last part of its place that is a city's name.
  ///
  /// A part is what stands between commas; `nil` when no part is a known city, or the name is that of several.
  public func city(of event: VEvent, source: String) -> City.ID? {
    if ownSources.contains(source),
      let stated = event.component.text(EventAttribution.cityProperty).map({ City.ID($0) }),
      cities[stated] != nil
    {
      return stated
    }
    guard let location = event.location else { return nil }
    let named = location.split(separator: ",").reversed().lazy
      .compactMap { cityNames[$0.foldedForMatching] }.first
    return named.flatMap(EventAttribution.single)
  }

  /// The networks of an event: those it names, the source's own, and those among its categories, in that order.
  public func networks(of event: VEvent, source: String) -> [CityNetwork.ID] {
    var found: [CityNetwork.ID] = []
    if ownSources.contains(source) {
      found = event.component.all(EventAttribution.networkProperty)
        .map { CityNetwork.ID($0.text) }.filter { networks[$0] != nil }
    }
    if found.isEmpty, let own = sourceNetworks[source] ?? network(named: source) {
      found.append(own)
    }
    found += event.categories.compactMap(network(named:))
    var seen: Set<CityNetwork.ID> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The zone in which a time is read that names none, when its calendar names none either: its city's, or the workspace's.
  public func zone(in city: City.ID?) -> TimeZoneRules {
    city.flatMap { cities[$0]?.timeZone }.flatMap { try? database.rules(for: $0) } ?? workspaceZone
  }

  private func network(named name: String) -> CityNetwork.ID? {
    networkNames[name.foldedForMatching].flatMap(EventAttribution.single)
  }

  private static func single<ID>(_ ids: Set<ID>) -> ID? { ids.count == 1 ? ids.first : nil }

  /// The property by which our own feeds name a city's identifier.
  public static let cityProperty = "X-PLENARY-CITY"
  /// The property by which our own feeds name a network's identifier.
  public static let networkProperty = "X-PLENARY-NETWORK"
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar
public import Plenary

/// Which partner events to list; an empty filter lets all pass.
public struct EventFilter: Sendable, Hashable {
  /// Networks whose events are wanted.
  public var networks: Set<CityNetwork.ID>
  /// Cities in which events are wanted.
  public var cities: Set<City.ID>

  /// Values of one property are alternatives; both properties must be met.
  public init(networks: Set<CityNetwork.ID> = [], cities: Set<City.ID> = []) {
    self.networks = networks
    self.cities = cities
  }

  /// Whether everything passes.
  public var isEmpty: Bool { networks.isEmpty && cities.isEmpty }

  /// Whether an occurrence passes.
  public func admits(_ occurrence: PartnerOccurrence) -> Bool {
    (networks.isEmpty || !networks.isDisjoint(with: occurrence.networks))
      && (cities.isEmpty || occurrence.city.map(cities.contains) == true)
  }

  /// Whether an event passes, before its occurrences are known.
  ///
  /// - Parameter city: The city that a correction gives it.
  public func admits(
    _ event: VEvent, source: String, city: City.ID? = nil, attribution: EventAttribution
  ) -> Bool {
    (networks.isEmpty
      || !networks.isDisjoint(with: attribution.networks(of: event, source: source)))
      && (cities.isEmpty
        || (city ?? attribution.city(of: event, source: source)).map(cities.contains) == true)
  }
}

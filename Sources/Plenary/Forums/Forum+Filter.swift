// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Forum {
  /// The sessions that pass a filter, in the order of the file.
  ///
  /// - Parameter cities: The workspace's cities, which know of memberships.
  /// - Complexity: Proportional to the number of appearances.
  public func sessions(
    matching filter: SessionFilter, cities: Records<City> = []
  ) -> [Session] {
    if filter.isEmpty { return Array(sessions) }
    let ofCities =
      filter.cities.isEmpty ? [] : Set(people(of: filter.cities).map(\.id))
    let ofNetworks =
      filter.networks.isEmpty
      ? [] : Set(people(of: filter.networks, cities: cities).map(\.id))
    return sessions.filter { session in
      let persons = session.appearances.lazy.compactMap(\.person)
      guard filter.people.isEmpty || persons.contains(where: filter.people.contains),
        filter.cities.isEmpty || persons.contains(where: ofCities.contains),
        filter.networks.isEmpty || persons.contains(where: ofNetworks.contains)
          || isRun(session, by: filter.networks),
        filter.tracks.isEmpty || session.track.map(filter.tracks.contains) == true
      else { return false }
      return passes(kindOf: session, filter) && passes(placementOf: session, filter)
    }
  }

  /// The people of any of the cities, in the order of the file.
  public func people(of cities: Set<City.ID>) -> [Person] {
    people.filter { $0.city.map(cities.contains) == true }
  }

  /// The people who speak for any of the networks or whose city is a member, in the order of the file.
  public func people(of networks: Set<CityNetwork.ID>, cities: Records<City>) -> [Person] {
    people.filter { person in
      if let network = person.network, networks.contains(network) { return true }
      guard let city = person.city.flatMap({ cities[$0] }) else { return false }
      return city.memberships.contains { networks.contains($0.network) }
    }
  }

  private func isRun(_ session: Session, by networks: Set<CityNetwork.ID>) -> Bool {
    [session.host, session.organizer].contains { party in
      guard case .network(let id)? = party else { return false }
      return networks.contains(id)
    }
  }

  private func passes(kindOf session: Session, _ filter: SessionFilter) -> Bool {
    if filter.kinds.isEmpty && filter.printedKinds.isEmpty { return true }
    return filter.kinds.contains(session.kind)
      || session.printedKind.map(filter.printedKinds.contains) == true
  }

  private func passes(placementOf session: Session, _ filter: SessionFilter) -> Bool {
    if filter.places.isEmpty && filter.days.isEmpty { return true }
    guard let placement = schedule[session.id],
      filter.days.isEmpty || filter.days.contains(placement.start.day)
    else { return false }
    if filter.places.isEmpty { return true }
    guard let place = placement.place else { return false }
    return filter.places.contains(place)
      || venue(of: place).map { filter.places.contains(.venue($0.id)) } == true
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

extension PartnerEngagement {
  /// The engagement that a forum of the workspace is; `nil` while its dates are not known.
  public init?(_ forum: Forum, database: TimeZoneDatabase = .system) {
    guard let first = forum.firstDay ?? forum.programDays.first else { return nil }
    let last = max(first, forum.lastDay ?? forum.programDays.last ?? first)
    self.init(
      origin: .forum(forum.id), title: forum.title, days: first..<last.adding(days: 1),
      city: forum.city)
    timeZone = forum.timeZone
    networks = forum.involvedNetworks
    url = forum.url
    people = forum.people.map(\.formalName)
    invitedCities = forum.invitedCities
    isOnline = forum.mode == .online
    if let rules = try? database.rules(for: forum.timeZone) {
      firstItems = forum.firstItems(rules: rules)
    }
  }
}

extension Forum {
  /// The networks whose event it is or that take part: its series, hosts and partners, each once.
  var involvedNetworks: [CityNetwork.ID] {
    var seen: Set<CityNetwork.ID> = []
    let parties = (hosts + partners).compactMap { party -> CityNetwork.ID? in
      if case .network(let id) = party { return id }
      return nil
    }
    return ([series].compactMap { $0 } + parties).filter { seen.insert($0).inserted }
  }

  /// The cities of its people, its delegations and of those who may come to its sessions, each once.
  var invitedCities: [City.ID] {
    var seen: Set<City.ID> = []
    let audiences = sessions.lazy.flatMap(\.audience).compactMap { audience -> City.ID? in
      if case .city(let id) = audience { return id }
      return nil
    }
    return (people.compactMap(\.city) + delegations.map(\.city) + audiences)
      .filter { seen.insert($0).inserted }
  }

  fileprivate func firstItems(rules: TimeZoneRules) -> [PartnerEngagement.FirstItem] {
    var items: [PartnerEngagement.FirstItem] = []
    for placement in schedule.placements {
      guard let civil = placement.start.civil, items.last?.day != placement.start.day,
        let session = sessions[placement.session], session.status != .canceled
      else { continue }
      items.append(
        PartnerEngagement.FirstItem(
          title: session.shownTitle, start: rules.instant(of: civil), day: placement.start.day))
    }
    return items
  }
}

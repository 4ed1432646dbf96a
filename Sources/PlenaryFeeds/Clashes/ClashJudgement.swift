// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

/// The reasons for which one event competes with a forum, gathered one subject at a time.
struct ClashJudgement {
  let search: ClashSearch
  let own: PartnerEngagement
  let other: PartnerEngagement
  private(set) var reasons: [Reason] = []
  private(set) var unknown: [String] = []
  /// Whether it is on other days, and still nobody can be at both.
  private(set) var isOutOfReach = false

  init(search: ClashSearch, own: PartnerEngagement, other: PartnerEngagement) {
    self.search = search
    self.own = own
    self.other = other
  }

  /// The weightiest first; the order in which they were found among equals.
  var sortedReasons: [Reason] {
    reasons.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
  }

  // MARK: when

  mutating func addTime(shared: [CivilDate], apart: Int?) {
    if let apart {
      let isBefore = other.days.upperBound <= own.days.lowerBound
      let words = apart == 0 ? "The day" : counted(apart + 1, "day")
      reasons.append(
        Reason("near", "\(words) \(isBefore ? "before" : "after") the forum.", weight: 0))
    } else if let first = shared.first {
      let range = first..<first.adding(days: shared.count)
      reasons.append(
        Reason(
          "shared-days", "Both are on \(range.inWords).",
          weight: min(3, shared.count) * search.policy.sharedDay))
      addHours(on: first)
    }
    if other.isTentative { unknown.append("whether it takes place: it is tentative") }
  }

  /// When it begins, on both clocks, as far as that is known.
  private mutating func addHours(on day: CivilDate) {
    guard let zone = other.timeZone.flatMap({ try? search.database.rules(for: $0) }),
      let ownZone = own.timeZone.flatMap({ try? search.database.rules(for: $0) })
    else {
      if other.hours == nil, other.firstItems.isEmpty {
        unknown.append("at what hours it takes place")
      }
      return
    }
    let item = other.firstItems.first { $0.day == day }
    guard let start = item?.start ?? other.hours?.lowerBound else {
      unknown.append("at what hours it takes place")
      return
    }
    let here = ownZone.civil(at: start)
    var message =
      "\(item?.title ?? "It begins at") \(zone.civil(at: start).time) in \(name(other, zone))"
    if zone.identifier != ownZone.identifier {
      message += ", \(here.time) in \(name(own, ownZone))"
      if here.date != day { message += " on \(here.date.weekday.name)" }
    }
    reasons.append(Reason("hours", message + ".", weight: 0))
  }

  private func name(_ engagement: PartnerEngagement, _ zone: TimeZoneRules) -> String {
    engagement.city.flatMap { search.cities[$0]?.name } ?? zone.identifier
  }

  // MARK: where

  mutating func addPlace(shared: [CivilDate]) {
    guard let city = other.city else {
      if !other.isOnline { unknown.append("in which city it is") }
      return
    }
    guard city == own.city, !shared.isEmpty else { return }
    reasons.append(
      Reason(
        "same-city", "Both are in \(cityName(city)): rooms, hosts and the press are wanted twice.",
        weight: search.policy.sameCity))
  }

  // MARK: who

  mutating func addNetworks() {
    if other.networks.isEmpty { unknown.append("of which network it is") }
    let shared = own.networks.filter(other.networks.contains)
    for network in shared.prefix(2) {
      reasons.append(
        Reason(
          "shared-network", "Both are of \(networkName(network)).",
          weight: search.policy.sharedNetwork)
      )
    }
    if let host = own.city.flatMap({ search.cities[$0] }),
      let network = other.networks.first(where: host.isMember), !shared.contains(network)
    {
      reasons.append(
        Reason(
          "member-host",
          "\(host.name) is a member of \(networkName(network)): its mayor is wanted in both places.",
          weight: search.policy.memberHost))
    }
    if other.city != own.city, let host = other.city.flatMap({ search.cities[$0] }),
      let network = own.networks.first(where: host.isMember), !shared.contains(network)
    {
      reasons.append(
        Reason(
          "member-elsewhere",
          "\(host.name), which hosts it, is a member of \(networkName(network)).",
          weight: search.policy.memberElsewhere))
    }
  }

  mutating func addCities() {
    let theirs = Set(other.invitedCities + [other.city].compactMap { $0 })
    var named: [String] = []
    var members: [String] = []
    for id in own.invitedCities where id != own.city {
      if theirs.contains(id) {
        named.append(cityName(id))
      } else if let city = search.cities[id], other.networks.contains(where: city.isMember) {
        members.append(city.name)
      }
    }
    let weight = search.policy.sharedCity
    if !named.isEmpty {
      reasons.append(
        Reason(
          "shared-cities",
          "Of the cities that come to the forum, \(list(named)) \(named.count == 1 ? "is" : "are") there too.",
          weight: min(5, named.count) * weight))
    }
    if !members.isEmpty {
      let networks = other.networks.filter { network in
        own.invitedCities.contains { search.cities[$0]?.isMember(of: network) == true }
      }
      reasons.append(
        Reason(
          "shared-cities",
          "\(list(members)), which come\(members.count == 1 ? "s" : "") to the forum, \(members.count == 1 ? "is a member" : "are members") of \(networkName(networks[0])).",
          weight: min(5, members.count) * weight))
    }
  }

  mutating func addPeople() {
    let wanted = search.forum.people
    guard !wanted.isEmpty else { return }
    let named = Set(other.people.map(\.foldedForMatching))
    let text = " \(other.title.foldedForMatching) \(other.text.foldedForMatching) "
    if other.people.isEmpty, other.text.isEmpty { unknown.append("who takes part in it") }
    let both = wanted.filter { person in
      ([person.name] + person.otherNames).compactMap { $0?.foldedForMatching }.contains { name in
        named.contains(name) || (name.contains(" ") && text.contains(" \(name) "))
      }
    }
    guard !both.isEmpty else { return }
    reasons.append(
      Reason(
        "shared-people",
        "\(list(both.map(\.formalName))) \(both.count == 1 ? "is" : "are") named in both.",
        weight: min(3, both.count) * search.policy.sharedPerson))
  }

  // MARK: the way between

  mutating func addJourney(apart: Int?) {
    guard !own.isOnline, !other.isOnline, let from = own.city.flatMap({ search.cities[$0] }),
      let there = other.city.flatMap({ search.cities[$0] }), from.id != there.id
    else { return }
    guard
      let journey = Journey(
        from: from, to: there, on: other.days.lowerBound, database: search.database)
    else {
      unknown.append(
        "how far it is: where \(from.location == nil ? from.name : there.name) lies is not known")
      return
    }
    if from.timeZone == nil || there.timeZone == nil { unknown.append("how far the clocks differ") }
    var message = "\(there.name) is \(journey.kilometers) km away, about \(journey.hours) h"
    if journey.needsRest {
      message +=
        ", with a day of rest for \(ClashJudgement.number(journey.clockDifference)) h between the clocks"
    }
    guard let apart else {
      reasons.append(Reason("travel", message + ".", weight: 0))
      return
    }
    guard apart < journey.daysNeeded else { return }
    isOutOfReach = true
    message +=
      apart == 0
      ? ", and no day lies between."
      : ", and \(counted(apart, "day")) \(apart == 1 ? "lies" : "lie") between."
    reasons.append(Reason("travel", message, weight: search.policy.travel))
  }

  // MARK: words

  private func cityName(_ id: City.ID) -> String { search.cities[id]?.name ?? id.rawValue }

  private func networkName(_ id: CityNetwork.ID) -> String {
    search.networks[id]?.shortName ?? id.rawValue
  }

  /// `A`, `A and B`, `A, B and 3 more`.
  private func list(_ names: [String]) -> String {
    switch names.count {
    case 1: names[0]
    case 2: "\(names[0]) and \(names[1])"
    case 3: "\(names[0]), \(names[1]) and \(names[2])"
    default: "\(names[0]), \(names[1]) and \(names.count - 2) more"
    }
  }

  private static func number(_ hours: Double?) -> String {
    guard let hours else { return "?" }
    return hours == hours.rounded() ? String(Int(hours)) : String(hours)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

/// What dates are looked for.
public struct FreeDateQuery: Sendable, Hashable {
  /// How many days in a row are wanted; at least 1.
  public var days: Int
  /// The first day and the last day, inclusive, between which all of them have to lie.
  public var between: ClosedRange<CivilDate>
  /// The city in which it will be.
  public var city: City.ID?
  /// The networks whose people are wanted.
  public var networks: [CityNetwork.ID]
  /// The forum that it should be like: its weekdays and its season are sought, and its own dates are in nobody's way.
  public var like: Forum?
  /// How many windows are listed.
  public var count = 10
  /// The sources that hold public holidays, beside those that their names or categories tell.
  public var holidaySources: Set<String> = []

  /// Looks for dates.
  public init(
    days: Int, between: ClosedRange<CivilDate>, city: City.ID? = nil,
    networks: [CityNetwork.ID] = []
  ) {
    self.days = max(1, days)
    self.between = between
    self.city = city
    self.networks = networks
  }

  /// Looks for dates for a forum like one that there is: its length, city and networks where none are given.
  public init(
    like forum: Forum, between: ClosedRange<CivilDate>, days: Int? = nil, city: City.ID? = nil,
    networks: [CityNetwork.ID] = []
  ) {
    let length = PartnerEngagement(forum)?.days.dayCount
    self.init(
      days: days ?? length ?? 1, between: between, city: city ?? forum.city,
      networks: networks.isEmpty ? forum.involvedNetworks : networks)
    like = forum
  }
}

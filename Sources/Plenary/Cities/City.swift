// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A city, with its zone and its memberships.
public struct City: Identifiable, Hashable, Sendable {
  /// A city's short name in the files, such as `cape-town`.
  public typealias ID = Identifier<City>

  /// The short name that files refer to.
  public let id: ID
  /// The name that is shown.
  public var name: String
  /// Other spellings, which are matched and not shown.
  public var otherNames: [String] = []
  /// The part of the country, such as `MI`, shown where a country has several cities of a name.
  public var region: String?
  /// The country's code (ISO 3166-1 alpha-2), such as `NO`.
  public var country: String?
  /// The city's time zone as an IANA name; `nil` when not known.
  public var timeZone: String?
  /// The number of inhabitants.
  public var population: Figure?
  /// Where the city lies.
  public var location: Coordinates?
  /// The city's number in the GeoNames database.
  public var geonames: Int?
  /// The networks the city is a member of; hosting and attending are not membership.
  public var memberships: [Membership] = []
  /// Where the city was met, in words; no membership.
  public var seenIn: [String] = []
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources = Citation()

  /// A city of which only the name is known.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether the city is a member of a network.
  public func isMember(of network: CityNetwork.ID) -> Bool {
    memberships.contains { $0.network == network }
  }
}

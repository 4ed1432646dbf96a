// Plenary
// SPDX-License-Identifier: Apache-2.0

/// That a city belongs to a network, and the page that says so.
public struct Membership: Hashable, Sendable {
  /// The network.
  public var network: CityNetwork.ID
  /// For the team, never published.
  public var note: String?
  /// Where the fact comes from.
  public var sources: [Source.ID]

  /// Joins a network.
  public init(network: CityNetwork.ID, sources: [Source.ID] = [], note: String? = nil) {
    self.network = network
    self.sources = sources
    self.note = note
  }
}

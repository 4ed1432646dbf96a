// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A network of cities, or a partner that holds events.
public struct CityNetwork: Identifiable, Hashable, Sendable {
  /// A network's short name in the files, such as `eurocities`.
  public typealias ID = Identifier<CityNetwork>

  /// The short name that files refer to.
  public let id: ID
  /// The full name.
  public var name: String
  /// The short form that is shown where space is tight, such as `USCM`.
  public var abbreviation: String?
  /// Other spellings, which are matched and not shown.
  public var otherNames: [String] = []
  /// What sort of body it is, in the source's words.
  public var kind: String?
  /// When it was founded, as far as known.
  public var founded: PartialDate?
  /// The city of its secretariat.
  public var seat: City.ID?
  /// What it is to the workspace's own network: `self`, `founding partner`, `network`, or other words.
  public var relation: String?
  /// The network in whose committee it has a representative.
  public var representedIn: CityNetwork.ID?
  /// The figures its pages state.
  public var figures = NetworkFigures()
  /// What other pages state for the same time.
  public var disputed: [DisputedFigures] = []
  /// Who holds which office, as of when.
  public var committee: [Office] = []
  /// The event feeds it publishes.
  public var feeds: [FeedReference] = []
  /// Its page on the web.
  public var url: String?
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources = Citation()

  /// A network of which only the name is known.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

  /// The abbreviation, or the name when there is none.
  public var shortName: String { abbreviation ?? name }
}

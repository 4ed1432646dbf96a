// Plenary
// SPDX-License-Identifier: Apache-2.0

public import Plenary

/// An occurrence as lists for people show it: once, whoever announces it.
public struct ListedEvent: Sendable {
  /// The announcement that is shown.
  public let occurrence: PartnerOccurrence
  /// The announcements of the same event by other sources.
  public let others: [PartnerOccurrence]

  /// Describes an event.
  public init(_ occurrence: PartnerOccurrence, others: [PartnerOccurrence] = []) {
    self.occurrence = occurrence
    self.others = others
  }

  /// The networks and the source of each announcement; what one adds to those before it.
  public var announcements: [(networks: [CityNetwork.ID], source: String)] {
    var seen: Set<CityNetwork.ID> = []
    return ([occurrence] + others).compactMap { announcement in
      let new = announcement.networks.filter { seen.insert($0).inserted }
      return new.isEmpty && !announcement.networks.isEmpty ? nil : (new, announcement.source)
    }
  }

  /// Every event once, in the order of their first announcements.
  public static func merged(
    _ occurrences: [PartnerOccurrence], in workspace: Workspace
  ) -> [ListedEvent] {
    // Of one source alone nothing is compared.
    guard Set(occurrences.lazy.map(\.source)).count > 1 else {
      return occurrences.map { ListedEvent($0) }
    }
    let engagements = occurrences.map { PartnerEngagement($0, cities: workspace.cities) }
    return DuplicateSearch(workspace).positions(engagements).map { positions in
      ListedEvent(
        occurrences[positions[0]], others: positions.dropFirst().map { occurrences[$0] })
    }
  }
}

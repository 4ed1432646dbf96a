// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

/// Made-up events of made-up networks for trials of scale; the same seed gives the same events.
///
/// One event in twenty is announced by a second source, in another spelling.
public struct SyntheticEngagements: Sendable {
  /// The cities and networks that the events are of, with Synthetic City 0 a member of Synthetic Network 0.
  public let workspace: Workspace
  /// The events.
  public let events: [PartnerEngagement]

  /// Makes events that begin within a stretch of days.
  public init(seed: UInt64, count: Int, days: Range<CivilDate>) {
    var random = SplitMix64(seed: seed)
    var workspace = Workspace(
      directory: "/", title: "Synthetic", uidDomain: "synthetic.plenary.invalid")
    workspace.networks = Records(
      (0..<40).map { CityNetwork(id: .init("network-\($0)"), name: "Synthetic Network \($0)") })
    workspace.cities = Records(
      (0..<200).map { index in
        var city = City(id: .init("city-\(index)"), name: "Synthetic City \(index)")
        city.memberships = [Membership(network: .init("network-\(index % 40)"))]
        return city
      })
    var events: [PartnerEngagement] = []
    events.reserveCapacity(count)
    while events.count < count {
      let event = SyntheticEngagements.event(events.count, days, &random)
      events.append(event)
      guard random.number(below: 20) == 0, events.count < count else { continue }
      var copy = event
      copy.title = "\(event.title.uppercased()) (announced again)"
      copy.origin = .event(EventReference(source: "again", uid: "\(events.count)"))
      events.append(copy)
    }
    self.workspace = workspace
    self.events = events
  }

  private static func event(
    _ index: Int, _ days: Range<CivilDate>, _ random: inout SplitMix64
  ) -> PartnerEngagement {
    let network = random.number(below: 40)
    let start = days.lowerBound.adding(days: random.number(below: max(1, days.dayCount)))
    let words = (0..<3).map { _ in topics[random.number(below: topics.count)] }
    var event = PartnerEngagement(
      origin: .event(EventReference(source: "source-\(network)", uid: "\(index)")),
      title: "Synthetic event on \(words.joined(separator: " and ")), \(index)",
      days: start..<start.adding(days: 1 + random.number(below: 4)),
      city: .init("city-\(random.number(below: 200))"))
    event.networks = [.init("network-\(network)")]
    return event
  }

  private static let topics = [
    "climate", "housing", "safety", "culture", "transport", "budgets", "water", "schools", "parks",
    "health", "ports", "harbors", "migration", "data", "bridges", "trade",
  ]
}

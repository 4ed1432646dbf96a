// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar
public import Plenary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// All partners' events as one feed, each event once, with UIDs of our own: what amplifies their messages.
///
/// Of an event that several sources announce, the announcement that the store has known longest leads: its UID is made of
/// the leading source's name and UID, so it stays when another source joins later, and whatever the source changes.
public struct MergedFeed {
  private let workspace: Workspace
  private let attribution: EventAttribution
  private let corrections: EventCorrections
  private var candidates: [Candidate] = []

  private struct Candidate {
    var reference: EventReference
    var order: Int64
    var engagement: PartnerEngagement
  }

  /// Prepares the feed of a workspace.
  public init(workspace: Workspace, attribution: EventAttribution) {
    self.workspace = workspace
    self.attribution = attribution
    corrections = EventCorrections(workspace.decisions)
  }

  /// The properties of the calendar: its name, and how often to ask for it (RFC 7986 §5.7).
  public var header: [Property] {
    var calendar = Component("VCALENDAR")
    calendar.properties = [
      Property("VERSION", value: "2.0"), Property("PRODID", value: "-//Plenary//Plenary//EN"),
      Property("CALSCALE", value: "GREGORIAN"), Property("METHOD", value: "PUBLISH"),
    ]
    let name = "Partner events · \(workspace.title)"
    calendar.setText(name, for: "NAME")
    calendar.setText(name, for: "X-WR-CALNAME")
    calendar.properties += [
      Property(
        "REFRESH-INTERVAL", parameters: [Parameter("VALUE", value: "DURATION")], value: "PT6H"),
      Property("X-PUBLISHED-TTL", value: "PT6H"),
    ]
    return calendar.properties
  }

  /// Adds an event, as corrected; one that is not for everybody, or never takes place, is left out.
  ///
  /// - Parameter order: Its place among all events, by when they first came.
  public mutating func add(_ event: EventParts, source: String, uid: String, order: Int64) {
    guard let main = event.main, Outgoing.isForEverybody(main.component),
      let first = event.series().occurrences(in: Date.distantPast..<Date.distantFuture)
        .first(where: { _ in true })
    else { return }
    let occurrence = PartnerOccurrence(
      first, uid: uid, source: source, attribution: attribution,
      city: corrections.city(of: EventReference(source: source, uid: uid)),
      ownRules: event.zones.rules(for: first.startAsWritten),
      calendarZone: event.zones.calendarZone)
    candidates.append(
      Candidate(
        reference: EventReference(source: source, uid: uid), order: order,
        engagement: PartnerEngagement(occurrence, of: main, cities: workspace.cities)))
  }

  /// The events by the announcement that leads them; an event passes a filter when one of its announcements does.
  public func events(_ filter: EventFilter = EventFilter()) -> [EventReference: MergedEvent] {
    let ordered = candidates.sorted { $0.order < $1.order }
    let groups = DuplicateSearch(workspace).positions(ordered.map(\.engagement))
    var events: [EventReference: MergedEvent] = [:]
    for positions in groups {
      let members = positions.map { ordered[$0] }
      guard members.contains(where: { admits($0.engagement, filter) }) else { continue }
      events[members[0].reference] = MergedEvent(
        members.map(\.engagement), led: members[0].reference, in: workspace)
    }
    return events
  }

  private func admits(_ engagement: PartnerEngagement, _ filter: EventFilter) -> Bool {
    (filter.networks.isEmpty || !filter.networks.isDisjoint(with: engagement.networks))
      && (filter.cities.isEmpty || engagement.city.map(filter.cities.contains) == true)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import ICalendar
public import Plenary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension PartnerEngagement {
  /// The engagement that an occurrence of a partner's event is, with the people whom the event names.
  ///
  /// - Parameters:
  ///   - occurrence: shown in its own zone.
  ///   - event: the event, as corrected.
  ///   - city: the city that a correction gives it.
  ///   - producer: who wrote its feed, and may name people in its texts.
  public init(
    _ occurrence: PartnerOccurrence, of event: VEvent, cities: Records<City>,
    city: City.ID? = nil, producer: (any FeedProducer)? = nil, database: TimeZoneDatabase = .system
  ) {
    let named =
      (producer?.people(in: event) ?? []) + event.participants.compactMap(\.summary)
      + event.attendees.compactMap(\.commonName)
    self.init(
      occurrence, cities: cities, city: city, description: event.description, people: named,
      database: database)
  }

  /// The engagement that an occurrence of a partner's event is.
  ///
  /// Its days are those of its city's zone, so that a feed in UTC gives the days that people on the spot count.
  ///
  /// - Parameters:
  ///   - occurrence: shown in its own zone.
  ///   - city: the city that a correction gives it.
  ///   - description: the event's text, in which people may be named.
  ///   - people: those whom the event names as taking part.
  public init(
    _ occurrence: PartnerOccurrence, cities: Records<City>, city: City.ID? = nil,
    description: String? = nil, people: [String] = [], database: TimeZoneDatabase = .system
  ) {
    let city = city ?? occurrence.city
    let zoneOfCity = city.flatMap { cities[$0]?.timeZone }
    let rules = zoneOfCity.flatMap { try? database.rules(for: $0) } ?? occurrence.rules
    self.init(
      origin: .event(occurrence.reference),
      title: occurrence.title,
      days: occurrence.days ?? PartnerEngagement.days(of: occurrence, in: rules),
      city: city)
    if occurrence.days == nil { hours = occurrence.start..<occurrence.end }
    timeZone = occurrence.days == nil ? rules.identifier : zoneOfCity
    place = occurrence.location
    networks = occurrence.networks
    categories = occurrence.categories
    url = occurrence.url
    self.people = people
    text = description ?? ""
    isOnline = occurrence.location.map(PartnerEngagement.saysOnline) ?? false
    isTentative = occurrence.status == "tentative"
    isCancelled = occurrence.status == "cancelled"
  }

  private static func days(
    of occurrence: PartnerOccurrence, in rules: TimeZoneRules
  ) -> Range<CivilDate> {
    let first = rules.civil(at: occurrence.start).date
    // What ends at midnight takes nothing of the day that begins then.
    let last = max(first, rules.civil(at: max(occurrence.start, occurrence.end - 1)).date)
    return first..<last.adding(days: 1)
  }

  private static let onlineWords: Set<Substring> = [
    "online", "virtual", "webinar", "webex", "zoom",
  ]

  private static func saysOnline(_ place: String) -> Bool {
    let words = place.foldedForMatching.split(separator: " ")
    return words.first.map { onlineWords.contains($0) } == true
      || words.starts(with: ["microsoft", "teams"])
  }
}

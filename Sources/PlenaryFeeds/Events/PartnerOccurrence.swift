// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import ICalendar
public import Plenary

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One occurrence of a partner's event, with its source, city and networks.
public struct PartnerOccurrence: Sendable {
  /// The name of the source that announced it.
  public let source: String
  /// The event's UID in its source.
  public let uid: String
  /// Which occurrence of a recurring event it is, as RFC 3339 or a date; `nil` for a single event.
  public let recurrenceID: String?
  /// The title.
  public let title: String
  /// The first instant, and the first instant after; a whole day counts from midnight in the listing's zone.
  public let start: Date, end: Date
  /// The first day and the first day after, for an event of whole days.
  public let days: Range<CivilDate>?
  /// The zone its times are shown in.
  public let rules: TimeZoneRules
  /// The zone in which its times were read, when they name none; `nil` for others and for whole days.
  public let floatingZone: TimeZoneRules?
  /// Its status in lower case: confirmed, tentative or cancelled; `nil` when not stated.
  public let status: String?
  /// Its place.
  public let location: String?
  /// Its city, when known.
  public let city: City.ID?
  /// Its networks.
  public let networks: [CityNetwork.ID]
  /// Its categories.
  public let categories: [String]
  /// Its page.
  public let url: String?
  /// Its revision number.
  public let sequence: Int

  /// The reference by which decisions name it.
  public var reference: EventReference {
    EventReference(source: source, uid: uid, recurrenceID: recurrenceID)
  }

  /// Whether it is an event of whole days.
  public var isAllDay: Bool { days != nil }

  /// Describes an occurrence.
  ///
  /// - Parameters:
  ///   - uid: The UID that the store knows the event by.
  ///   - zone: The zone to show its times in; its own unless given.
  ///   - city: The city that a correction gives it; otherwise the one that can be told of the event.
  ///   - ownRules: The rules of the zone it states.
  ///   - seriesRules: The rules of the zone that its RECURRENCE-ID states; its own unless given.
  ///   - calendarZone: The zone its calendar states, for times that name none.
  public init(
    _ occurrence: Occurrence, uid: String, source: String, attribution: EventAttribution,
    city correctedCity: City.ID? = nil, ownRules: TimeZoneRules, seriesRules: TimeZoneRules? = nil,
    calendarZone: TimeZoneRules? = nil, zone: TimeZoneRules? = nil
  ) {
    let event = occurrence.event
    let city = correctedCity ?? attribution.city(of: event, source: source)
    var readIn = ownRules
    if case .floating(let first) = occurrence.startAsWritten {
      readIn = calendarZone ?? attribution.zone(in: city)
      floatingZone = readIn
      start = readIn.instant(of: first)
      if case .floating(let after) = occurrence.endAsWritten {
        end = max(start, readIn.instant(of: after))
      } else {
        end = max(start, occurrence.end)
      }
    } else {
      floatingZone = nil
      start = occurrence.start
      end = occurrence.end
    }
    self.source = source
    self.city = city
    rules = zone ?? readIn
    self.uid = uid
    title = event.summary ?? ""
    if case .date(let first) = occurrence.startAsWritten,
      case .date(let after) = occurrence.endAsWritten
    {
      days = first..<max(first.adding(days: 1), after)
    } else {
      days = nil
    }
    recurrenceID = occurrence.recurrenceID.map { id in
      switch id {
      case .date(let date): date.description
      case .utc(let civil): TimeZoneRules.utc.rfc3339(TimeZoneRules.utc.instant(of: civil))
      case .zoned(let civil, _):
        // An instance may have been moved into another zone than that of its series.
        (seriesRules ?? ownRules).rfc3339((seriesRules ?? ownRules).instant(of: civil))
      case .floating(let civil): readIn.rfc3339(readIn.instant(of: civil))
      }
    }
    status = event.status?.rawValue.lowercased()
    location = event.location
    networks = attribution.networks(of: event, source: source)
    categories = event.categories
    url = event.url.map(\.text)
    sequence = event.sequence ?? 0
  }

  /// Whether it takes any of the days, as the zone shown counts them; one without length counts on the day it starts.
  public func touches(_ range: Range<CivilDate>) -> Bool {
    if let days { return days.overlaps(range) }
    guard !range.isEmpty else { return false }
    let (first, after) = (rules.civil(at: start), rules.civil(at: end))
    guard first.date < range.upperBound else { return false }
    return start == end
      ? first.date >= range.lowerBound : after > CivilDateTime(date: range.lowerBound)
  }

  /// The name of the zone that its times are shown in; `nil` for whole days, which are in none.
  public var timeZone: String? { isAllDay ? nil : rules.identifier }

  /// The start as machines read it: RFC 3339 with the zone's offset, or a date.
  public var startText: String { days?.lowerBound.description ?? rules.rfc3339(start) }

  /// The exclusive end as machines read it: RFC 3339 with the zone's offset, or a date.
  public var endText: String { days?.upperBound.description ?? rules.rfc3339(end) }
}

extension PartnerOccurrence: Encodable {
  private enum CodingKeys: String, CodingKey {
    case source, uid, recurrenceID, title, start, end, timeZone, allDay, status, location, city
    case networks, categories, url, sequence
  }

  /// Writes the object that `events --format json` prints; what is not known is `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(source, forKey: .source)
    try container.encode(uid, forKey: .uid)
    try container.encode(recurrenceID, forKey: .recurrenceID)
    try container.encode(title, forKey: .title)
    try container.encode(startText, forKey: .start)
    try container.encode(endText, forKey: .end)
    try container.encode(timeZone, forKey: .timeZone)
    try container.encode(isAllDay, forKey: .allDay)
    try container.encode(status, forKey: .status)
    try container.encode(location, forKey: .location)
    try container.encode(city?.rawValue, forKey: .city)
    try container.encode(networks.map(\.rawValue), forKey: .networks)
    try container.encode(categories, forKey: .categories)
    try container.encode(url, forKey: .url)
    try container.encode(sequence, forKey: .sequence)
  }
}

extension PartnerOccurrence {
  /// The columns of the table that `events --format csv` writes.
  public static let csvHeader = [
    "source", "uid", "recurrenceID", "title", "start", "end", "timeZone", "allDay", "status",
    "location", "city", "networks", "categories", "url", "sequence",
  ]

  /// Its cells, in the order of `csvHeader`; lists are joined by a semicolon.
  public var csvCells: [String] {
    [
      source, uid, recurrenceID ?? "", title, startText, endText, timeZone ?? "",
      isAllDay ? "true" : "false", status ?? "", location ?? "", city?.rawValue ?? "",
      networks.map(\.rawValue).joined(separator: ";"), categories.joined(separator: ";"),
      url ?? "", String(sequence),
    ]
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar
public import Plenary

extension EventFields {
  /// What an event says, in the form in which corrections are written.
  ///
  /// - Parameter city: Its city, as far as it can be told.
  public init(of event: VEvent, city: City.ID? = nil) {
    self.init()
    title = event.summary
    start = event.dtstart.map(EventMoment.init)
    if let first = event.dtstart, let end = event.writtenEnd(from: first) {
      // A last day, as people say it, and not the first day after.
      self.end = EventMoment(
        end.isDate ? end.replacing(civil: end.civil.adding(days: -1)) : end)
    }
    place = event.location
    self.city = city
    status = event.status.flatMap { EventFields.Status($0) }
    url = event.url.map(\.text)
  }
}

extension EventMoment {
  /// A day, or a time with the zone that it states; UTC is a zone.
  public init(_ written: CalendarDateTime) {
    switch written {
    case .date(let day): self.init(Moment(day: day))
    case .floating(let civil): self.init(Moment(day: civil.date, time: civil.time))
    case .utc(let civil):
      self.init(Moment(day: civil.date, time: civil.time), timeZone: TimeZoneRules.utc.identifier)
    case .zoned(let civil, let tzid):
      self.init(Moment(day: civil.date, time: civil.time), timeZone: tzid)
    }
  }

  /// The value as a feed states it.
  public var written: CalendarDateTime {
    guard let civil = moment.civil else { return .date(moment.day) }
    guard let timeZone else { return .floating(civil) }
    return timeZone == TimeZoneRules.utc.identifier ? .utc(civil) : .zoned(civil, tzid: timeZone)
  }
}

extension EventFields.Status {
  /// The status that an event states; `nil` for a word that it may not have.
  init?(_ status: EventStatus) {
    switch status.rawValue.uppercased() {
    case "TENTATIVE": self = .tentative
    case "CONFIRMED": self = .confirmed
    case "CANCELLED": self = .canceled
    default: return nil
    }
  }

  /// The value of STATUS (RFC 5545 §3.8.1.11).
  var propertyValue: String { self == .canceled ? "CANCELLED" : rawValue.uppercased() }
}

extension VEvent {
  /// The end as written, or as the length gives it; exclusive. `nil` when neither is there.
  func writtenEnd(from start: CalendarDateTime) -> CalendarDateTime? {
    switch effectiveEnd {
    case .at(let end): end
    case .after(let length):
      start.replacing(civil: start.civil.adding(days: length.days).adding(seconds: length.seconds))
    case nil: nil
    }
  }
}

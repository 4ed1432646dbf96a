// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import Plenary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ForumEdition {
  /// A session as a VEVENT (RFC 5545 §3.6.1), without an alarm.
  ///
  /// People and rooms are there twice: as text for every client, and as PARTICIPANT and VLOCATION (RFC 9073 §7).
  func event(for entry: Entry, revised: CivilDateTime) -> Component {
    let session = entry.session
    let wording = EntryWording(entry, in: self)
    let uid = forum.uid(of: session)
    var event = Component("VEVENT")
    event.setText(uid, for: "UID")
    stamp(&event, revised: revised)
    writeTimes(of: entry.timing, to: &event)
    event.setText(wording.summary, for: "SUMMARY")
    event.setText(wording.location, for: "LOCATION")
    let description = wording.description
    event.setText(description.isEmpty ? nil : description, for: "DESCRIPTION")
    event.setTexts(categories(of: session), for: "CATEGORIES")
    event.set(Property("STATUS", value: status(of: session)))
    let isTransparent = session.leavesPeopleFree || entry.timing.isAllDay
    event.set(Property("TRANSP", value: isTransparent ? "TRANSPARENT" : "OPAQUE"))
    if let place = forum.schedule[session.id]?.place {
      event.components.append(location(place, uid: uid))
    }
    event.components += session.appearances.compactMap { participant($0, uid: uid) }
    return event
  }

  /// DTSTART with DTEND; with DURATION where the clocks change so that the end on the wall would mislead.
  ///
  /// A session without length has neither, since a DTEND must be later (RFC 5545 §3.8.2.2).
  private func writeTimes(of timing: SessionTiming, to event: inout Component) {
    guard let start = timing.start.civil else {
      let day = timing.start.day
      event.setValue(CalendarDateTime.date(day), for: "DTSTART")
      event.setValue(CalendarDateTime.date(day.adding(days: 1)), for: "DTEND")
      return
    }
    event.setValue(inZone(start), for: "DTSTART")
    let seconds = Int(timing.range.upperBound.timeIntervalSince(timing.range.lowerBound))
    guard seconds > 0 else { return }
    if rules.instant(of: timing.end) == timing.range.upperBound, timing.end > start {
      event.setValue(inZone(timing.end), for: "DTEND")
    } else {
      event.setValue(CalendarDuration(seconds: seconds), for: "DURATION")
    }
  }

  private func inZone(_ civil: CivilDateTime) -> CalendarDateTime {
    rules.identifier == "UTC" ? .utc(civil) : .zoned(civil, tzid: rules.identifier)
  }

  private func categories(of session: Session) -> [String] {
    [session.track.map { forum.tracks[$0]?.name ?? $0.rawValue }, session.shownKind]
      .compactMap { $0 }
  }

  private func status(of session: Session) -> String {
    switch session.status {
    case .confirmed: "CONFIRMED"
    case .tentative, .draft: "TENTATIVE"
    case .canceled: "CANCELLED"
    }
  }

  /// RFC 9073 §7.2.
  private func location(_ place: Place, uid: String) -> Component {
    var location = Component("VLOCATION")
    location.setText("\(place.text).\(uid)", for: "UID")
    location.setText(forum.name(of: place), for: "NAME")
    if let coordinates = forum.venue(of: place)?.location {
      location.setValue(
        GeoPosition(latitude: coordinates.latitude, longitude: coordinates.longitude), for: "GEO")
    }
    return location
  }

  /// RFC 9073 §7.1; somebody to be confirmed is text only.
  private func participant(_ appearance: Appearance, uid: String) -> Component? {
    guard let id = appearance.person, let person = forum.people[id] else { return nil }
    let organization = forum.organization(of: person, in: cities)
    let role = appearance.shownRole
    var participant = Component("PARTICIPANT")
    participant.setText("\(id).\(uid)", for: "UID")
    participant.set(Property("PARTICIPANT-TYPE", value: "SPEAKER"))
    participant.setText(person.formalName, for: "SUMMARY")
    participant.setText(
      ([role] + [organization].compactMap { $0 }).joined(separator: ", "), for: "DESCRIPTION")
    return participant
  }
}

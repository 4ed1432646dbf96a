// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar
import Plenary

extension ForumEdition {
  /// The edition as a VCALENDAR (RFC 5545 §3.4) with exactly one VTIMEZONE for the zone it uses.
  ///
  /// A forum without a dated session that may be shown is one all-day entry of its own days.
  /// - Throws: `updatedMissing` when the forum's file states no `updated` day, `nothingToPublish` when
  ///   it has neither a dated session nor dates, `nothingFound` when the filter lets no session pass, `datesReversed`.
  public func calendar() throws(PublishingError) -> Component {
    guard let revised else {
      throw PublishingError(
        .updatedMissing,
        "\(forum.title) does not say when it was last brought up to date. "
          + "Add a line such as \"updated: 2018-05-01\" to forums/\(forum.id)/forum.yaml.")
    }
    var events = entries.map { event(for: $0, revised: revised) }
    if events.isEmpty, filter.isEmpty, let event = try forumEvent(revised: revised) {
      events.append(event)
    }
    guard !events.isEmpty || filter.isEmpty else {
      throw PublishingError(
        .nothingFound,
        "No session of \(forum.title) with a day fits the filter, and a calendar needs an entry.")
    }
    if events.isEmpty {
      throw PublishingError(
        .nothingToPublish,
        "\(forum.title) has no session with a day that may be shown, and no dates of its own. "
          + "Add first_day and last_day to forums/\(forum.id)/forum.yaml.")
    }
    var calendar = Component("VCALENDAR", properties: header(revised: revised))
    if events.contains(where: { !$0.timeZonesUsed.isEmpty }) {
      calendar.components.append(
        TimeZoneWriter.component(for: rules, tzid: rules.identifier, covering: coveredYears))
    }
    calendar.components += events
    return calendar
  }

  /// The calendar's title: the forum's, and whose view of it this is.
  public var calendarName: String {
    let names =
      filter.people.sorted().compactMap { forum.people[$0]?.shownName }
      + filter.cities.sorted().map(cities.shownName(of:))
      + filter.networks.sorted().map { networks[$0]?.shortName ?? $0.rawValue }
      + filter.tracks.sorted().map { forum.tracks[$0]?.name ?? $0.rawValue }
      + filter.places.map { forum.name(of: $0) }.sorted()
      + filter.days.sorted().map(\.description)
      + filter.kinds.map(\.rawValue).sorted()
      + filter.printedKinds.sorted()
    return ([forum.title] + names).joined(separator: " · ")
  }

  private func header(revised: CivilDateTime) -> [Property] {
    var properties = [
      Property("VERSION", value: "2.0"),
      Property("PRODID", value: "-//Plenary//Plenary//EN"),
      Property("CALSCALE", value: "GREGORIAN"),
      Property("METHOD", value: "PUBLISH"),
      .text("NAME", calendarName),
      .text("X-WR-CALNAME", calendarName),
    ]
    if let description = forum.description {
      properties.append(.text("DESCRIPTION", description))
      properties.append(.text("X-WR-CALDESC", description))
    }
    properties.append(CalendarDateTime.utc(revised).property(named: "LAST-MODIFIED"))
    properties.append(
      Property(
        "REFRESH-INTERVAL", parameters: [Parameter("VALUE", written: "DURATION")], value: "PT1H"))
    properties.append(Property("X-PUBLISHED-TTL", value: "PT1H"))
    return properties
  }

  private var coveredYears: ClosedRange<Int> {
    let years = entries.flatMap { [$0.timing.start.day.year, $0.timing.end.date.year] }
    let first = years.min() ?? forum.firstDay?.year ?? 1970
    return first...max(first, years.max() ?? first)
  }

  /// The forum itself as an all-day entry that keeps nobody's calendar busy.
  private func forumEvent(revised: CivilDateTime) throws(PublishingError) -> Component? {
    guard let firstDay = forum.firstDay else { return nil }
    if let lastDay = forum.lastDay, lastDay < firstDay {
      throw PublishingError(
        .datesReversed,
        "\(forum.title) ends on \(lastDay), before it begins on \(firstDay). Mend its first_day or last_day."
      )
    }
    let naming = Naming(forum: forum, cities: cities, networks: networks)
    var event = Component("VEVENT")
    event.setText("\(forum.id)@\(forum.uidDomain)", for: "UID")
    stamp(&event, revised: revised)
    event.setValue(CalendarDateTime.date(firstDay), for: "DTSTART")
    event.setValue(
      CalendarDateTime.date((forum.lastDay ?? firstDay).adding(days: 1)), for: "DTEND")
    event.setText(forum.title, for: "SUMMARY")
    event.setText(forum.city.map(cities.shownName(of:)), for: "LOCATION")
    var lines = ["The programme is not published yet."]
    if let description = forum.description { lines.append(description) }
    if !forum.hosts.isEmpty {
      lines.append("Hosts: \(Naming.list(forum.hosts.map(naming.name(of:)))).")
    }
    let sources = forum.text(of: forum.citation)
    if !sources.isEmpty { lines.append("Source: \(sources.joined(separator: " "))") }
    event.setText(lines.joined(separator: "\n"), for: "DESCRIPTION")
    event.set(Property("STATUS", value: "CONFIRMED"))
    event.set(Property("TRANSP", value: "TRANSPARENT"))
    return event
  }

  func stamp(_ event: inout Component, revised: CivilDateTime) {
    event.setValue(CalendarDateTime.utc(revised), for: "DTSTAMP")
    event.setValue(CalendarDateTime.utc(revised), for: "LAST-MODIFIED")
    event.set(Property("SEQUENCE", value: "0"))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Foundation
import GRDB
public import ICalendar
import PlenaryFeeds

extension Store {
  /// The stored events as one calendar: masters and overrides as they came, not expanded, and their zones.
  ///
  /// What must not reach a reader's machine is left out (see `Outgoing`). The properties of the calendar are those of the
  /// source when there is only one, ours otherwise.
  ///
  /// - Parameters:
  ///   - sources: Names of sources; `nil` for all that are active.
  ///   - others: Whether VTODO, VJOURNAL and all that is no event goes out too.
  ///   - admits: Which events are wanted; given the event and the name of its source.
  public func calendar(
    of sources: [String]? = nil, timeZones: TimeZoneDatabase = .system, others: Bool = true,
    where admits: (VEvent, String) -> Bool
  ) throws(StoreError) -> Component {
    try read { db in
      let active = try ActiveSource.all(named: sources, in: db)
      var builder = CalendarBuilder()
      for source in active {
        let calendar = try StoredCalendar(source: source.id, in: db)
        let zones = ZoneCache(calendar: calendar, database: timeZones)
        if active.count == 1 { builder.header = CalendarBuilder.header(of: calendar) }
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT uid, calendar, written FROM component
            WHERE source_id = ? AND state < 2 AND (kind = 'VEVENT' OR (? AND kind <> 'VTIMEZONE'))
            ORDER BY id
            """, arguments: [source.id, others])
        while let row = try rows.next() {
          guard var component = StoredComponent.parse(row[2]) else { continue }
          if component.first("UID") == nil, CalendarBuilder.identified.contains(component.name) {
            component.setText(row[0], for: "UID")
          }
          let isEvent = component.name == VEvent.componentName
          guard !isEvent || admits(VEvent(component: component), source.name) else { continue }
          builder.add(Outgoing.sanitize(component), zones: zones.zones(of: row[1]))
        }
      }
      return builder.calendar
    }
  }
}

/// Puts events and exactly one VTIMEZONE for each zone name they use into a calendar.
private struct CalendarBuilder {
  /// The components that have to have a UID (RFC 5545 §3.6).
  static let identified: Set<String> = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"]

  /// The properties of a source's first calendar that may leave; what goes out is always a list.
  static func header(of calendar: StoredCalendar) -> [Property] {
    guard var header = calendar.headers.first else { return [] }
    if header.first("METHOD") != nil { header.set(Property("METHOD", value: "PUBLISH")) }
    return Outgoing.sanitize(header).properties
  }

  var header: [Property] = []
  private var events: [Component] = []
  private var zones: [String: TimeZoneRules] = [:]
  private var order: [String] = []
  private var years: ClosedRange<Int>?

  mutating func add(_ event: Component, zones resolver: ZoneResolver) {
    for tzid in event.timeZonesUsed.sorted() where zones[tzid] == nil {
      zones[tzid] = resolver.resolve(tzid).rules
      order.append(tzid)
    }
    for name in ["DTSTART", "DTEND", "RECURRENCE-ID"] {
      guard let year = event.value(name, as: CalendarDateTime.self)?.civil.date.year else {
        continue
      }
      years = min(years?.lowerBound ?? year, year)...max(years?.upperBound ?? year, year)
    }
    events.append(event)
  }

  var calendar: Component {
    var calendar = Component("VCALENDAR", properties: header)
    if header.isEmpty {
      calendar.properties = [
        Property("VERSION", value: "2.0"), Property("PRODID", value: "-//Plenary//Plenary//EN"),
        Property("CALSCALE", value: "GREGORIAN"), Property("METHOD", value: "PUBLISH"),
      ]
    }
    for tzid in order {
      guard let rules = zones[tzid] else { continue }
      calendar.components.append(
        TimeZoneWriter.component(for: rules, tzid: tzid, covering: years ?? 1970...1970))
    }
    calendar.components += events
    return calendar
  }
}

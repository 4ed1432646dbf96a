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
            WHERE source_id = ? AND \(StoreSchema.isListed) AND (kind = 'VEVENT' OR (? AND kind <> 'VTIMEZONE'))
            ORDER BY id
            """, arguments: [source.id, others])
        while let row = try rows.next() {
          guard var component = StoredComponent.parse(row[2]) else { continue }
          if component.first("UID") == nil, CalendarBuilder.identified.contains(component.name) {
            component.setText(row[0], for: "UID")
          }
          let isEvent = component.name == VEvent.componentName
          guard !isEvent || admits(VEvent(component: component), source.name) else { continue }
          builder.add(
            Outgoing.sanitize(component), of: source.name, zones: zones.zones(of: row[1]))
        }
      }
      return builder.calendar
    }
  }
}

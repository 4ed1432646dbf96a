// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Foundation
import GRDB
public import ICalendar
public import PlenaryFeeds

extension Store {
  /// The stored events as one calendar: masters and overrides as they came, not expanded, and their zones.
  ///
  /// What must not reach a reader's machine is left out, and so is what is not for everybody: see `Outgoing`. The properties
  /// of the calendar are those of the source when there is only one, ours otherwise.
  ///
  /// - Parameters:
  ///   - sources: Names of sources; `nil` for all that are active.
  ///   - corrections: What goes out otherwise than its source says it.
  ///   - others: Whether VTODO, VJOURNAL and all that is no event goes out too.
  ///   - publishing: What goes out for an event of a source with a UID; `nil` for one that does not.
  ///   - admits: Which events are wanted; given the event and the name of its source.
  public func calendar(
    of sources: [String]? = nil, correcting corrections: EventCorrections = .none,
    timeZones: TimeZoneDatabase = .system, others: Bool = true,
    publishing: (Component, _ source: String, _ uid: String) -> Component? = { event, _, _ in event
    },
    where admits: (VEvent, String) -> Bool
  ) throws(StoreError) -> Component {
    try read { db in
      let active = try ActiveSource.all(named: sources, in: db)
      var builder = CalendarBuilder()
      for source in active {
        let calendar = try StoredCalendar(source: source.id, in: db)
        let zones = ZoneCache(calendar: calendar, database: timeZones)
        if active.count == 1 { builder.header = CalendarBuilder.header(of: calendar) }
        let hidden = try Store.hiddenSeries(of: source, in: db)
        func add(_ component: Component, uid: String, zones: ZoneResolver) {
          var component = component
          if component.first("UID") == nil, CalendarBuilder.identified.contains(component.name) {
            component.setText(uid, for: "UID")
          }
          guard Outgoing.isForEverybody(component), !hidden.contains(uid) else { return }
          if component.name == VEvent.componentName {
            guard admits(VEvent(component: component), source.name),
              let published = publishing(component, source.name, uid)
            else { return }
            component = published
          }
          builder.add(Outgoing.sanitize(component), of: source.name, zones: zones)
        }
        let uids = corrections.uids(of: source.name)
        let corrected = Set(uids)
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT uid, calendar, written, kind FROM component
            WHERE source_id = ? AND \(StoreSchema.isListed) AND (kind = 'VEVENT' OR (? AND kind <> 'VTIMEZONE'))
            ORDER BY id
            """, arguments: [source.id, others])
        while let row = try rows.next() {
          let isEvent = row[3] as String == VEvent.componentName
          guard !isEvent || corrected.isEmpty || !corrected.contains(row[0] as String),
            let component = StoredComponent.parse(row[2] as Data)
          else { continue }
          add(component, uid: row[0], zones: zones.zones(of: row[1]))
        }
        for stored in try StoredEvent.fetch(uids, of: source, zones: zones, in: db) {
          let parts = corrections.applied(to: stored.parts, source: source.name, uid: stored.uid)
          for event in parts.components {
            add(event.component, uid: stored.uid, zones: parts.zones)
          }
        }
      }
      return builder.calendar
    }
  }

  /// The UIDs of the series that are not for everybody: their overrides are not either, whatever they say themselves.
  private static func hiddenSeries(of source: ActiveSource, in db: Database) throws -> Set<String> {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uid, written FROM component
        WHERE source_id = ?1 AND kind = 'VEVENT' AND recurrence_id = '' AND uid IN (
          SELECT uid FROM component
          WHERE source_id = ?1 AND \(StoreSchema.isInSeries) AND recurrence_id <> '')
        """, arguments: [source.id])
    var hidden: Set<String> = []
    while let row = try rows.next() {
      guard let component = StoredComponent.parse(row[1] as Data),
        !Outgoing.isForEverybody(component)
      else { continue }
      hidden.insert(row[0])
    }
    return hidden
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import GRDB
import ICalendar
import PlenaryFeeds

/// A source's calendars as they came: their own properties and their zones.
struct StoredCalendar {
  let headers: [Component]
  private let definitions: [(calendar: Int, component: Component)]

  init(source id: Int64, in db: Database) throws {
    headers = try Data.fetchAll(
      db, sql: "SELECT header FROM calendar WHERE source_id = ? ORDER BY ordinal", arguments: [id]
    ).map { header in
      // One that cannot be read keeps its place, so that the others keep their numbers.
      CalendarReader().read([UInt8](header)).calendars.first ?? Component("VCALENDAR")
    }
    definitions = try Row.fetchAll(
      db,
      sql: """
        SELECT calendar, written FROM component
        WHERE source_id = ? AND kind = 'VTIMEZONE' AND \(StoreSchema.isListed) ORDER BY id
        """, arguments: [id]
    ).compactMap { row in StoredComponent.parse(row[1]).map { (row[0], $0) } }
  }

  /// How one of the calendars is read.
  func reading(of calendar: Int, database: TimeZoneDatabase) -> FeedReading {
    let header = headers.indices.contains(calendar) ? headers[calendar] : nil
    let own = definitions.filter { $0.calendar == calendar }
    let others = definitions.filter { $0.calendar != calendar }
    let zones = ZoneResolver(
      database: database, definitions: (own + others).map(\.component),
      calendarZone: header?.text("X-WR-TIMEZONE"))
    return FeedReading(zones: zones, producer: header.flatMap(FeedProducers.producer))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import GRDB
import ICalendar

/// A source's calendars as they came: their own properties and their zones.
struct StoredCalendar {
  let headers: [Component]
  let definitions: [Component]

  init(source id: Int64, in db: Database) throws {
    headers = try Data.fetchAll(
      db, sql: "SELECT header FROM calendar WHERE source_id = ? ORDER BY ordinal", arguments: [id]
    ).compactMap { CalendarReader().read([UInt8]($0)).calendars.first }
    definitions = try Data.fetchAll(
      db,
      sql: """
        SELECT written FROM component
        WHERE source_id = ? AND kind = 'VTIMEZONE' AND state < 2 ORDER BY id
        """, arguments: [id]
    ).compactMap(StoredComponent.parse)
  }

  /// The zones of one of the calendars.
  func zones(calendar: Int, database: TimeZoneDatabase) -> ZoneResolver {
    let header = headers.indices.contains(calendar) ? headers[calendar] : nil
    return ZoneResolver(
      database: database, definitions: definitions, calendarZone: header?.text("X-WR-TIMEZONE"))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar

/// The resolvers of a source's calendars, each made once.
final class ZoneCache {
  private let calendar: StoredCalendar
  private let database: TimeZoneDatabase
  private var resolvers: [Int: ZoneResolver] = [:]

  init(calendar: StoredCalendar, database: TimeZoneDatabase) {
    self.calendar = calendar
    self.database = database
  }

  func zones(of calendar: Int) -> ZoneResolver {
    if let known = resolvers[calendar] { return known }
    let made = self.calendar.zones(calendar: calendar, database: database)
    resolvers[calendar] = made
    return made
  }
}

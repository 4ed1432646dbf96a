// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import PlenaryFeeds

/// How a source's calendars are read, each found out once.
final class ZoneCache {
  private let calendar: StoredCalendar
  private let database: TimeZoneDatabase
  private var readings: [Int: FeedReading] = [:]

  init(calendar: StoredCalendar, database: TimeZoneDatabase) {
    self.calendar = calendar
    self.database = database
  }

  func zones(of calendar: Int) -> ZoneResolver { reading(of: calendar).zones }

  func reading(of calendar: Int) -> FeedReading {
    if let known = readings[calendar] { return known }
    let made = self.calendar.reading(of: calendar, database: database)
    readings[calendar] = made
    return made
  }

  /// A stored event as its producer meant it.
  func event(_ component: Component, in calendar: Int) -> VEvent {
    reading(of: calendar).repaired(VEvent(component: component)).event
  }
}

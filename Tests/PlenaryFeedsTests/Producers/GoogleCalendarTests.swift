// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import Testing

@Suite("GoogleCalendar")
struct GoogleCalendarTests {
  private func repairs(_ events: String) throws -> [ProducerRepair] {
    let feed = try ProducerFeed(
      """
      PRODID:-//Google Inc//Google Calendar 70.9054//EN
      X-WR-CALNAME:Meetings
      X-WR-TIMEZONE:Europe/Oslo
      \(events)
      """)
    let producer = try feed.producer(GoogleCalendar.self)
    return feed.events.map { producer.repaired($0, zones: feed.zones) }
  }

  @Test("a single event in UTC is on the calendar's clock, at the same instant")
  func singleEvent() throws {
    let event = try #require(
      try repairs(
        """
        BEGIN:VEVENT
        DTSTART:20180608T223000Z
        DTEND:20180608T233000Z
        DTSTAMP:20261124T101500Z
        UID:abc@google.com
        SUMMARY:Late reception
        END:VEVENT
        """
      ).first?.event)
    #expect(event.dtstart?.description == "Europe/Oslo 20180609T003000")
    #expect(event.dtend?.description == "Europe/Oslo 20180609T013000")
  }

  @Test("series, their exceptions and whole days are left to the expansion")
  func series() throws {
    let repairs = try repairs(
      """
      BEGIN:VEVENT
      DTSTART:20180608T080000Z
      RRULE:FREQ=WEEKLY
      UID:a@google.com
      SUMMARY:Call
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20180615T090000Z
      RECURRENCE-ID:20180615T080000Z
      UID:a@google.com
      SUMMARY:Call
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20180615
      UID:b@google.com
      SUMMARY:Day
      END:VEVENT
      """)
    #expect(
      repairs.map { $0.event.dtstart?.text } == [
        "20180608T080000Z", "20180615T090000Z", "20180615",
      ])
  }

  @Test("what has no title is private")
  func privateEvent() throws {
    let repair = try #require(
      try repairs("BEGIN:VEVENT\nDTSTART:20180608T080000Z\nUID:c@google.com\nEND:VEVENT").first)
    #expect(repair.event.classification == .private)
    #expect(repair.diagnostics.map(\.kind) == [.producerHabit])
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import Plenary
import PlenaryFeeds
import Testing

@Suite("CorrectedEvent")
struct CorrectedEventTests {
  private func event(_ lines: String...) throws -> VEvent {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n" + lines.map { $0 + "\r\n" }.joined()
      + "END:VEVENT\r\nEND:VCALENDAR\r\n"
    return VEvent(
      component: try #require(CalendarReader().readComponents(Array(text.utf8)).components.first))
  }

  private func correction(
    _ source: VEvent? = nil, _ change: (inout EventFields) -> Void
  ) -> EventCorrection {
    var fields = EventFields()
    change(&fields)
    return EventCorrection(
      event: EventReference(source: "s", uid: "1"), fields: fields,
      source: source.map { EventFields(of: $0) } ?? EventFields())
  }

  @Test("an event says its fields as people write them")
  func fields() throws {
    let fields = EventFields(
      of: try event(
        "SUMMARY:A", "DTSTART;TZID=Europe/Oslo:20180608T090000", "DURATION:PT90M",
        "LOCATION:Hall", "STATUS:CANCELLED", "URL:https://example.org"), city: "oslo")
    #expect(
      EventFields.Field.allCases.map { fields[$0] } == [
        "A", "Fri 2018-06-08 09:00 Europe/Oslo", "Fri 2018-06-08 10:30 Europe/Oslo", "Hall",
        "oslo", "canceled", "https://example.org",
      ])
    let days = EventFields(
      of: try event("DTSTART;VALUE=DATE:20180608", "DTEND;VALUE=DATE:20180611"))
    #expect(days.start?.description == "Fri 2018-06-08")
    #expect(days.end?.description == "Sun 2018-06-10")
  }

  @Test("what the source has not changed is corrected, and the rest is left")
  func corrected() throws {
    let source = try event("SUMMARY:Old", "DTSTART:20180608T080000Z", "X-NEW:1")
    let correction = correction(source) { $0.title = "New" }
    let result = correction.applied(to: source)
    #expect(result.event.summary == "New")
    #expect(result.corrected == [.title])
    #expect(result.conflicts == [])
    #expect(result.event.component.text("X-NEW") == "1")
    let moved = try event("SUMMARY:Old", "DTSTART:20180609T080000Z")
    #expect(correction.applied(to: moved).event.dtstart == moved.dtstart)
    #expect(correction.applied(to: moved).event.summary == "New")
  }

  @Test("a field that the source has corrected itself is settled")
  func settled() throws {
    let correction = correction(try event("SUMMARY:Old")) { $0.title = "New" }
    let result = correction.applied(to: try event("SUMMARY:New"))
    #expect(result.settled == [.title])
    #expect(result.corrected == [])
  }

  @Test("a field that the source has changed otherwise is a conflict, and the correction stands")
  func conflict() throws {
    let correction = correction(try event("SUMMARY:Old")) { $0.title = "New" }
    let result = correction.applied(to: try event("SUMMARY:Newer"))
    #expect(result.event.summary == "New")
    #expect(
      result.conflicts == [
        CorrectionConflict(field: .title, base: "Old", source: "Newer", local: "New")
      ])
    #expect(
      result.conflicts[0].description
        == "title: corrected to New when the source said Old; now it says Newer.")
  }

  @Test("a correction written by hand, without what the source said, conflicts with nothing")
  func byHand() throws {
    let result = correction { $0.title = "New" }.applied(to: try event("SUMMARY:Newer"))
    #expect(result.event.summary == "New")
    #expect(result.conflicts == [])
  }

  @Test("a start that is corrected takes the end along, unless that is corrected too")
  func length() throws {
    let source = try event("DTSTART:20180608T080000Z", "DTEND:20180608T120000Z")
    var correction = correction(source) {
      $0.start = EventMoment("2018-06-08 09:00 Europe/Brussels")
    }
    let moved = correction.applied(to: source).event
    #expect(moved.dtstart?.description == "Europe/Brussels 20180608T090000")
    #expect(moved.dtend?.description == "Europe/Brussels 20180608T130000")
    correction.fields.end = EventMoment("2018-06-08 11:00 Europe/Brussels")
    #expect(
      correction.applied(to: source).event.dtend?.description == "Europe/Brussels 20180608T110000")
  }

  @Test("whole days end with their last day, and hours never end with a day")
  func wholeDays() throws {
    let days = try event("DTSTART;VALUE=DATE:20180608", "DTEND;VALUE=DATE:20180611")
    let longer = correction(days) { $0.end = EventMoment("2018-06-12") }
    #expect(longer.applied(to: days).event.dtend?.text == "20180613")
    let hours = correction(days) { $0.start = EventMoment("2018-06-08 09:00 UTC") }
    #expect(hours.applied(to: days).event.dtend == nil)
    #expect(hours.applied(to: days).event.dtstart?.text == "20180608T090000Z")
  }

  @Test("city, place, status and page are corrected")
  func otherFields() throws {
    let source = try event("DTSTART:20180608T080000Z", "STATUS:CONFIRMED")
    let result = correction(source) {
      $0.city = "oslo"
      $0.place = "Hall, Oslo"
      $0.status = .canceled
      $0.url = "https://example.org/1"
    }.applied(to: source)
    #expect(result.city == "oslo")
    #expect(result.event.location == "Hall, Oslo")
    #expect(result.event.status == .canceled)
    #expect(result.event.url?.text == "https://example.org/1")
  }

  @Test("no correction breaks out of its line")
  func injection() throws {
    let source = try event("DTSTART:20180608T080000Z")
    let result = correction(source) {
      $0.url = "https://example.org/\r\nX-INJECT:1"
      $0.title = "A\r\nX-INJECT:1"
      $0.start = EventMoment(
        Moment(day: CivilDate(daysSinceEpoch: 17_690), time: .midnight),
        timeZone: "X\r\nX-INJECT:1")
    }.applied(to: source)
    let lines = String(decoding: result.event.component.serialized(), as: UTF8.self)
      .split(separator: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("X-INJECT") })
  }
}

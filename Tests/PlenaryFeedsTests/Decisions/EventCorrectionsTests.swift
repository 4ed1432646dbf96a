// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryFeeds
import Testing

@Suite("EventCorrections")
struct EventCorrectionsTests {
  private func event(_ lines: String...) throws -> VEvent {
    let text =
      "BEGIN:VEVENT\r\nUID:1\r\n" + lines.map { $0 + "\r\n" }.joined() + "END:VEVENT\r\n"
    return VEvent(
      component: try #require(CalendarReader().readComponents(Array(text.utf8)).components.first))
  }

  private func corrections(
    _ recurrenceID: String? = nil, _ change: (inout EventFields) -> Void
  ) -> EventCorrections {
    var fields = EventFields()
    change(&fields)
    var decisions = Decisions()
    decisions.corrections = [
      EventCorrection(
        event: EventReference(source: "s", uid: "1", recurrenceID: recurrenceID), fields: fields)
    ]
    return EventCorrections(decisions)
  }

  private func daily() throws -> EventParts {
    EventParts(
      master: try event(
        "SUMMARY:Daily", "DTSTART;TZID=Europe/Oslo:20180608T090000", "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=3"),
      overrides: [
        try event(
          "SUMMARY:Daily, late", "RECURRENCE-ID;TZID=Europe/Oslo:20180610T090000",
          "DTSTART;TZID=Europe/Oslo:20180610T150000", "DURATION:PT1H")
      ], zones: ZoneResolver())
  }

  private func listed(_ parts: EventParts) -> [String] {
    parts.series().occurrences(in: Date.distantPast..<Date.distantFuture).map {
      "\($0.startAsWritten.text) \($0.event.summary ?? "")"
    }
  }

  @Test("events of other sources and UIDs are left alone")
  func others() throws {
    let corrections = corrections { $0.title = "New" }
    let parts = try daily()
    #expect(corrections.uids(of: "s") == ["1"])
    #expect(corrections.uids(of: "t") == [])
    let other = corrections.applied(to: parts, source: "t", uid: "1")
    #expect(other.components == parts.components)
    #expect(
      EventCorrections.none.applied(to: parts, source: "s", uid: "1").components
        == parts.components)
  }

  @Test("a series is corrected with its overrides, whose times stay as they say")
  func series() throws {
    let corrections = corrections {
      $0.title = "New"
      $0.start = EventMoment("2018-06-08 08:00 Europe/Oslo")
    }
    let parts = corrections.applied(to: try daily(), source: "s", uid: "1")
    #expect(parts.master?.dtstart?.text == "20180608T080000")
    #expect(parts.overrides.map(\.summary) == ["New"])
    #expect(parts.overrides.map { $0.dtstart?.text } == ["20180610T150000"])
  }

  @Test(
    "one occurrence becomes an override, also where there is one already",
    arguments: [
      (
        "2018-06-09T09:00:00+02:00",
        ["20180608T090000 Daily", "20180609T090000 New", "20180610T150000 Daily, late"]
      ),
      (
        "2018-06-10T07:00:00Z",
        ["20180608T090000 Daily", "20180609T090000 Daily", "20180610T150000 New"]
      ),
      (
        "2018-06-12T09:00:00+02:00",
        ["20180608T090000 Daily", "20180609T090000 Daily", "20180610T150000 Daily, late"]
      ),
    ])
  func occurrence(id: String, expected: [String]) throws {
    let corrections = corrections(id) { $0.title = "New" }
    #expect(listed(corrections.applied(to: try daily(), source: "s", uid: "1")) == expected)
  }

  @Test("a day and a time without a zone name an occurrence too")
  func plainOccurrences() throws {
    let days = EventParts(
      master: try event("SUMMARY:A", "DTSTART;VALUE=DATE:20180608", "RRULE:FREQ=DAILY;COUNT=2"),
      zones: ZoneResolver())
    let ofDays = corrections("2018-06-09") { $0.title = "New" }
    #expect(
      listed(ofDays.applied(to: days, source: "s", uid: "1")) == ["20180608 A", "20180609 New"])
    let floating = EventParts(
      master: try event("SUMMARY:A", "DTSTART:20180608T090000", "RRULE:FREQ=DAILY;COUNT=2"),
      zones: ZoneResolver())
    let ofTimes = corrections("2018-06-09T09:00:00+02:00") { $0.title = "New" }
    #expect(
      listed(ofTimes.applied(to: floating, source: "s", uid: "1"))
        == ["20180608T090000 A", "20180609T090000 New"])
  }

  @Test("a city is that of the occurrence, or of its series")
  func cities() {
    var decisions = Decisions()
    for (id, city) in [(nil, "oslo"), ("2018-06-09", "bergen")] as [(String?, City.ID)] {
      var fields = EventFields()
      fields.city = city
      decisions.corrections.append(
        EventCorrection(
          event: EventReference(source: "s", uid: "1", recurrenceID: id), fields: fields))
    }
    let corrections = EventCorrections(decisions)
    func city(_ id: String?) -> City.ID? {
      corrections.city(of: EventReference(source: "s", uid: "1", recurrenceID: id))
    }
    #expect(city(nil) == "oslo")
    #expect(city("2018-06-08") == "oslo")
    #expect(city("2018-06-09") == "bergen")
    #expect(corrections.city(of: EventReference(source: "t", uid: "1")) == nil)
  }
}

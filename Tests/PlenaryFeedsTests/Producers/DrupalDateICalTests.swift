// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import Testing

@Suite("DrupalDateICal")
struct DrupalDateICalTests {
  private func uids(_ events: [(uid: String, more: String)]) throws -> [String] {
    try ProducerFeed(
      "PRODID:-//Drupal: Date iCal//NONSGML kigkonsult.se iCalcreator 2.20.2//\n"
        + "X-WR-CALNAME;VALUE=TEXT:Events\n"
        + events.map {
          "BEGIN:VEVENT\nUID:\($0.uid)\nDTSTART:20180608T080000Z\n\($0.more)\nEND:VEVENT"
        }.joined(separator: "\n")
    ).keys().map(\.uid)
  }

  @Test("a series keeps its key while its first dates leave the site's list")
  func series() throws {
    let rule = "RRULE:FREQ=WEEKLY;COUNT=10"
    #expect(
      try uids([("calendar.12.field_date.0@city.example", rule)])
        == uids([("calendar.12.field_date.3@city.example", rule)]))
  }

  @Test("single dates of one node are events of their own")
  func singles() throws {
    let uids = try uids([
      ("calendar.12.field_date.0@city.example", "X-A:1"),
      ("calendar.12.field_date.1@city.example", "X-A:1"),
    ])
    #expect(
      uids == [
        "calendar.12.field_date.0@city.example", "calendar.12.field_date.1@city.example",
      ])
  }

  @Test("a page that moves to TLS is the same page")
  func address() throws {
    #expect(
      try uids([("http://city.example/node/12", "X-A:1")])
        == uids([("https://city.example/node/12", "X-A:1")]))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import Testing

@Suite("Indico")
struct IndicoTests {
  @Test("speakers are read without their affiliations")
  func people() throws {
    let feed = try ProducerFeed(
      """
      PRODID:-//CERN//INDICO//EN
      BEGIN:VEVENT
      UID:indico-event-12@meetings.example
      DTSTAMP:20261124T101500Z
      DTSTART:20180608T080000Z
      SUMMARY:Urban data
      DESCRIPTION:Speakers: Ann Ash (City of Oslo\\, Data)\\, Bo Birk\\n\\nOpen to all.
      END:VEVENT
      """)
    let producer = try feed.producer(Indico.self)
    #expect(producer.people(in: feed.events[0]) == ["Ann Ash", "Bo Birk"])
    #expect(producer.people(in: VEvent()) == [])
    #expect(feed.keys().map(\.uid) == ["indico-event-12@meetings.example"])
  }
}

@Suite("Pretalx")
struct PretalxTests {
  private func feed(_ events: String) throws -> ProducerFeed {
    try ProducerFeed("PRODID:-//pretalx//talks.example//spring\n\(events)")
  }

  private func talk(_ title: String, uid: String = "pretalx-spring-ABC@talks.example", at hour: Int)
    -> String
  {
    """
    BEGIN:VEVENT
    UID:\(uid)
    DTSTAMP:20261124T101500Z
    DTSTART:20180608T\(hour)0000Z
    SUMMARY:\(title)
    END:VEVENT
    """
  }

  @Test("speakers are those after the last dash, and an empty list of them leaves the title")
  func titles() throws {
    let feed = try feed(
      [
        talk("Cities - and how - Ann Ash\\, Bo Birk", uid: "1", at: 10),
        talk("Coffee - ", uid: "2", at: 11), talk("Lunch", uid: "3", at: 12),
      ].joined(separator: "\n"))
    let producer = try feed.producer(Pretalx.self)
    #expect(feed.events.map(producer.people) == [["Ann Ash", "Bo Birk"], [], []])
    #expect(
      feed.events.map { producer.repaired($0, zones: feed.zones).event.summary } == [
        "Cities - and how - Ann Ash, Bo Birk", "Coffee", "Lunch",
      ])
  }

  @Test("a talk that is held twice under one UID is two events, and one that is held once keeps it")
  func slots() throws {
    let twice = try feed(talk("A - B", at: 10) + "\n" + talk("A - B", at: 15))
    #expect(
      twice.keys().map(\.uid) == [
        "pretalx-spring-ABC@talks.example 20180608T100000Z",
        "pretalx-spring-ABC@talks.example 20180608T150000Z",
      ])
    #expect(
      try feed(talk("A - B", at: 10)).keys().map(\.uid) == ["pretalx-spring-ABC@talks.example"])
  }
}

@Suite("Meetup")
struct MeetupTests {
  private func feed(_ description: String) throws -> ProducerFeed {
    try ProducerFeed(
      """
      PRODID:-//Meetup//RemoteApi//EN
      X-ORIGINAL-URL:https://www.meetup.com/city-group/events/ical/
      BEGIN:VEVENT
      UID:event_249894034@meetup.com
      DTSTART;TZID=America/New_York:20180724T190000
      SUMMARY:Weekly night
      DESCRIPTION:\(description)
      END:VEVENT
      """)
  }

  @Test("the group and the date in words leave the description")
  func description() throws {
    let dated = try feed(
      "City group\\nTuesday\\, July 24 at 7:00 PM\\n\\nBring a chair.\\n\\nAll welcome.")
    let producer = try dated.producer(Meetup.self)
    #expect(
      producer.repaired(dated.events[0], zones: dated.zones).event.description
        == "Bring a chair.\n\nAll welcome.")
    let plain = try feed("One\\nTwo\\n\\nThree")
    #expect(
      producer.repaired(plain.events[0], zones: plain.zones).event.description
        == "One\nTwo\n\nThree")
  }

  @Test("what is over and missing is not gone")
  func window() throws {
    let window = try feed("x").producer(Meetup.self).window
    #expect(!window.covers(99, shown: nil, count: 0, now: 100))
    #expect(window.covers(101, shown: nil, count: 0, now: 100))
    #expect(window.covers(nil, shown: nil, count: 0, now: 100))
  }
}

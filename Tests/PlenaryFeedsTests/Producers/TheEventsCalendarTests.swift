// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@Suite("TheEventsCalendar")
struct TheEventsCalendarTests {
  private static func feed(_ events: String...) -> String {
    """
    PRODID:-//Mayors of Somewhere - ECPv6.15.20//NONSGML v1.0//EN
    METHOD:PUBLISH
    X-WR-CALNAME:Mayors of Somewhere
    BEGIN:VTIMEZONE
    TZID:America/New_York
    BEGIN:DAYLIGHT
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    TZNAME:EDT
    DTSTART:20180311T070000
    END:DAYLIGHT
    BEGIN:STANDARD
    TZOFFSETFROM:-0400
    TZOFFSETTO:-0500
    TZNAME:EST
    DTSTART:20181104T060000
    END:STANDARD
    END:VTIMEZONE
    """ + "\n" + events.joined(separator: "\n")
  }

  private static func event(
    _ uid: String, start: String = "TZID=America/New_York:20180608T110000",
    url: String = "https://mayors.example/event/summit/", more: String = "X-MORE:1"
  ) -> String {
    """
    BEGIN:VEVENT
    DTSTART;\(start)
    DTEND;TZID=America/New_York:20180608T130000
    DTSTAMP:20261124T101500
    UID:\(uid)
    SUMMARY:Summit
    URL:\(url)
    \(more)
    END:VEVENT
    """
  }

  @Test("it is recognized by its PRODID, with its version, also for a site without a name")
  func recognized() throws {
    #expect(try ProducerFeed(Self.feed()).producer(TheEventsCalendar.self).version == "6.15.20")
    let nameless = try ProducerFeed("PRODID:-// - ECPv6.0.4//NONSGML v1.0//EN")
    #expect(try nameless.producer(TheEventsCalendar.self).version == "6.0.4")
    #expect(
      FeedProducers.producer(of: try ProducerFeed("PRODID:-//Other//EN").calendar) == nil)
  }

  @Test("an event that moves keeps its key")
  func moved() throws {
    let before = try ProducerFeed(
      Self.feed(Self.event("12345-1528455600-1528462800@mayors.example")))
    let after = try ProducerFeed(
      Self.feed(
        Self.event(
          "12345-1528542000-1528549200@mayors.example",
          start: "TZID=America/New_York:20180609T110000")))
    #expect(before.keys() == after.keys())
    #expect(before.keys().map(\.uid) == ["12345@mayors.example"])
  }

  @Test("two posts are two events, and so is one post on two hosts")
  func otherPosts() throws {
    let keys = try ProducerFeed(
      Self.feed(
        Self.event("1-10-20@a.example"), Self.event("2-10-20@a.example"),
        Self.event("1-10-20@b.example"))
    ).keys()
    #expect(Set(keys).count == 3)
  }

  @Test("occurrences of one post keep apart: by the day in their address, or else by their UIDs")
  func occurrences() throws {
    let dated = try ProducerFeed(
      Self.feed(
        Self.event("7-10-20@a.example", url: "https://a.example/event/call/2018-06-08/"),
        Self.event("7-30-40@a.example", url: "https://a.example/event/call/2018-06-15/?x=1")))
    #expect(dated.keys().map(\.uid) == ["7-2018-06-08@a.example", "7-2018-06-15@a.example"])
    let plain = try ProducerFeed(
      Self.feed(Self.event("7-10-20@a.example"), Self.event("7-30-40@a.example")))
    #expect(plain.keys().map(\.uid) == ["7-10-20@a.example", "7-30-40@a.example"])
  }

  @Test(
    "a UID of another form is left as it is", arguments: ["abc@x", "1-2@x", "1-2-3", "1-2-x@x"])
  func otherUIDs(_ uid: String) throws {
    #expect(try ProducerFeed(Self.feed(Self.event(uid))).keys().map(\.uid) == [uid])
  }

  @Test("DTSTAMP is in UTC, and a name is read without its encoding")
  func repaired() throws {
    let feed = try ProducerFeed(
      Self.feed(
        Self.event(
          "1-2-3@x", more: "ORGANIZER;CN=\"Office%20of%20the%20Mayor\":MAILTO:office@x.example")))
    let repair = try feed.producer(TheEventsCalendar.self)
      .repaired(feed.events[0], zones: feed.zones)
    #expect(repair.event.dtstamp?.text == "20261124T101500Z")
    #expect(
      repair.event.component.first("ORGANIZER")?.parameter("CN")?.value == "Office of the Mayor")
    #expect(repair.event.dtstart == feed.events[0].dtstart)
    #expect(repair.diagnostics.isEmpty)
  }

  @Test("its wrong VTIMEZONE moves no event: the zone's name counts")
  func zone() throws {
    let feed = try ProducerFeed(Self.feed(Self.event("1-2-3@x")))
    let start = try #require(feed.events[0].dtstart)
    // 11:00 in New York in June is 15:00 in UTC.
    #expect(feed.zones.instant(of: start) == Date(timeIntervalSince1970: 1_528_470_000))
  }

  @Test("a time in UTC beside a place is warned of")
  func localTimeAsUTC() throws {
    let feed = try ProducerFeed(
      Self.feed(
        Self.event("1-2-3@x", start: "TZID=UTC:20180608T080000", more: "LOCATION:Hall\\, Brussels"))
    )
    let repair = try feed.producer(TheEventsCalendar.self)
      .repaired(feed.events[0], zones: feed.zones)
    #expect(repair.diagnostics.map(\.kind) == [.localTimeAsUTC])
    #expect(repair.diagnostics.first?.line == feed.events[0].component.first("DTSTART")?.line)
  }

  @Test("a page says nothing of what is beyond it")
  func window() throws {
    let window = try ProducerFeed(Self.feed()).producer(TheEventsCalendar.self).window
    #expect(window.covers(150, shown: 100...200, count: 30, now: 0))
    #expect(!window.covers(200, shown: 100...200, count: 30, now: 0))
    #expect(!window.covers(250, shown: 100...200, count: 30, now: 0))
    #expect(!window.covers(50, shown: 100...200, count: 30, now: 0))
    // A page that is not full is the last one.
    #expect(window.covers(250, shown: 100...200, count: 12, now: 0))
    #expect(!window.covers(250, shown: nil, count: 0, now: 0))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import Testing

@Suite("FeedReading")
struct FeedReadingTests {
  private func reading(_ feed: ProducerFeed) -> FeedReading {
    let producer = FeedProducers.producer(of: feed.calendar)
    var keys = FeedEventKeys(producer)
    for event in feed.events { keys.note(event) }
    return FeedReading(zones: feed.zones, producer: producer, keys: keys)
  }

  private func mayors(_ uid: String) throws -> ProducerFeed {
    try ProducerFeed(
      "PRODID:-//M - ECPv6.0//NONSGML v1.0//EN\nBEGIN:VEVENT\nUID:\(uid)\nEND:VEVENT")
  }

  @Test("a fingerprint is that of the UID where the producer keeps UIDs")
  func plain() throws {
    let feed = try ProducerFeed("PRODID:-//X//EN\nBEGIN:VEVENT\nUID:1-2-3@x\nEND:VEVENT")
    #expect(
      reading(feed).fingerprint(of: feed.events[0]) == FeedEventKey(uid: "1-2-3@x").fingerprint)
  }

  @Test("where it does not, the fingerprint stays, and no UID of a feed has the same one")
  func stable() throws {
    let (before, after) = (try mayors("1-2-3@x"), try mayors("1-4-5@x"))
    let fingerprint = reading(before).fingerprint(of: before.events[0])
    #expect(reading(after).fingerprint(of: after.events[0]) == fingerprint)
    #expect(fingerprint != FeedEventKey(uid: "1@x").fingerprint)
    let other = try mayors("1@x")
    #expect(reading(other).fingerprint(of: other.events[0]) != fingerprint)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import Plenary

/// A made-up partner feed for trials of scale; the same seed gives the same bytes.
///
/// No name in it can be taken for a real one, and the calendar says that it is synthetic.
public struct SyntheticFeed: Sendable {
  /// What the choices depend on.
  public let seed: UInt64
  /// How many events; one in ten recurs weekly.
  public let events: Int

  /// Describes a feed.
  public init(seed: UInt64, events: Int) {
    self.seed = seed
    self.events = events
  }

  /// The feed as a calendar's bytes, about 480 of them an event.
  ///
  /// - Complexity: Proportional to the number of events; one event is in memory at a time, beside the bytes.
  public func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(events * 500 + 2_000)
    forEachPiece { bytes += $0 }
    return bytes
  }

  /// Calls a closure with the feed's bytes in order: what comes before the events, each event, what comes after.
  public func forEachPiece<Failure>(
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var random = SplitMix64(seed: seed)
    let zone = "Europe/Oslo"
    try body(header(zone: zone))
    for index in 0..<events { try body(event(index, zone: zone, &random).serialized()) }
    try body(Array("END:VCALENDAR\r\n".utf8))
  }

  private func header(zone: String) -> [UInt8] {
    var bytes = Array(
      ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Plenary//Synthetic feed \(seed)//EN\r\n"
        + "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Synthetic feed \(seed) (made up)\r\n"
        + "X-PLENARY-SYNTHETIC:TRUE\r\n").utf8)
    if let rules = try? TimeZoneDatabase.system.rules(for: zone) {
      bytes += TimeZoneWriter.component(for: rules, tzid: zone, covering: 2026...2036).serialized()
    }
    return bytes
  }

  private func event(_ index: Int, zone: String, _ random: inout SplitMix64) -> Component {
    let number = SyntheticFeed.padded(index)
    let day = CivilDate(daysSinceEpoch: 20_454 + random.number(below: 3_650))
    let time = TimeOfDay(secondsSinceMidnight: (8 * 4 + random.number(below: 40)) * 900)
    let start = CivilDateTime(date: day, time: time)
    let end = start.adding(seconds: 900 * (1 + random.number(below: 8)))
    var event = Component("VEVENT")
    event.setText("event-\(number).\(seed)@synthetic.plenary.invalid", for: "UID")
    event.set(Property("DTSTAMP", value: "20260101T000000Z"))
    event.set(Property("LAST-MODIFIED", value: "20260101T000000Z"))
    event.set(Property("SEQUENCE", value: "\(random.number(below: 4))"))
    event.setValue(CalendarDateTime.zoned(start, tzid: zone), for: "DTSTART")
    event.setValue(CalendarDateTime.zoned(end, tzid: zone), for: "DTEND")
    if index % 10 == 9 { event.set(Property("RRULE", value: "FREQ=WEEKLY;COUNT=6")) }
    event.setText(
      "Synthetic event \(number), \(SyntheticFeed.topics[random.number(below: 6)])", for: "SUMMARY")
    event.setText(
      "Room \(random.number(below: 40)), Synthetic House \(random.number(below: 9)), City \(random.number(below: 100))",
      for: "LOCATION")
    event.setText(
      "A made-up event for trials of scale; nobody named here exists.\nSpeaker \(random.number(below: 1_000)) of City \(random.number(below: 100)), with Speaker \(random.number(below: 1_000)).",
      for: "DESCRIPTION")
    event.setTexts(["Synthetic", "Track \(random.number(below: 8))"], for: "CATEGORIES")
    event.set(Property("STATUS", value: "CONFIRMED"))
    return event
  }

  private static let topics = ["climate", "housing", "safety", "culture", "transport", "budgets"]

  private static func padded(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

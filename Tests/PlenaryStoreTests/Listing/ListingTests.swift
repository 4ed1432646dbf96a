// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Store, listing")
struct ListingTests {
  private let fixture = StoreFixture()

  private func june(_ from: Int, _ to: Int) -> Range<Date> {
    let first = 1_527_811_200.0
    return Date(
      timeIntervalSince1970: first + Double(from - 1) * 86_400)..<Date(
        timeIntervalSince1970: first + Double(to - 1) * 86_400)
  }

  private func listed(_ store: Store, _ range: Range<Date>) throws -> [String] {
    try store.occurrences(in: range).occurrences.map { found in
      "\(found.source) \(found.uid) \(found.occurrence.startAsWritten.text)"
    }
  }

  @Test("occurrences come by start, then source, then UID")
  func order() throws {
    let store = try fixture.open()
    try store.take(calendar(event("2"), event("1"), event("0", day: 21)), source: "b")
    try store.take(
      calendar(event("9", day: 19, "RRULE:FREQ=DAILY;COUNT=2\r\n")), source: "a")
    #expect(
      try listed(store, june(1, 30)) == [
        "a 9 20180619T080000Z", "a 9 20180620T080000Z", "b 1 20180620T080000Z",
        "b 2 20180620T080000Z", "b 0 20180621T080000Z",
      ])
  }

  @Test("a range is half-open, and an event that reaches into it counts")
  func range() throws {
    let store = try fixture.open()
    let night = event("night", day: 19).replacing("DTEND:20180619T09", with: "DTEND:20180620T09")
    let zero = event("zero", day: 20).replacing(
      "T080000Z\r\nDTEND:20180620T090000Z", with: "T000000Z")
    try store.take(calendar(night, zero, event("after", day: 21)))
    #expect(
      try listed(store, june(20, 21)) == ["a night 20180619T080000Z", "a zero 20180620T000000Z"])
    #expect(try listed(store, june(19, 20)) == ["a night 20180619T080000Z"])
  }

  @Test("an override that moved into the range is found, and the place that it left is empty")
  func overrides() throws {
    let store = try fixture.open()
    try store.take(
      calendar(
        event("1", day: 4, "RRULE:FREQ=DAILY;COUNT=2\r\n"),
        event("1", day: 25, "RECURRENCE-ID:20180605T080000Z\r\n")))
    #expect(try listed(store, june(5, 6)) == [])
    #expect(try listed(store, june(25, 26)) == ["a 1 20180625T080000Z"])
  }

  @Test("an override without its master is shown where it says it is")
  func orphan() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", day: 25, "RECURRENCE-ID:20180605T080000Z\r\n")))
    #expect(try listed(store, june(1, 30)) == ["a 1 20180625T080000Z"])
  }

  @Test("a removed event is in no list, a past one that the body dropped is")
  func removed() throws {
    let store = try fixture.open()
    try store.take(calendar(event("past", day: 1), event("1"), event("2"), event("3")))
    try store.take(calendar(event("1"), event("2")))
    #expect(
      try listed(store, june(1, 30)) == [
        "a past 20180601T080000Z", "a 1 20180620T080000Z", "a 2 20180620T080000Z",
      ])
  }

  @Test("a list stops at the limit with the first occurrences, and says so")
  func cap() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", day: 4, "RRULE:FREQ=DAILY\r\n")), source: "a")
    try store.take(calendar(event("2", day: 4, "RRULE:FREQ=DAILY\r\n")), source: "b")
    var limits = Limits()
    limits.occurrences = 5
    let listing = try store.occurrences(in: june(1, 30), limits: limits)
    #expect(listing.isCapped)
    #expect(
      listing.occurrences.map { "\($0.source)\($0.occurrence.startAsWritten.civil.date.day)" }
        == ["a4", "b4", "a5", "b5", "a6"])
  }

  @Test("only what is wanted counts for the limit")
  func capOfWanted() throws {
    let store = try fixture.open()
    try store.take(calendar(event("1", day: 4, "RRULE:FREQ=DAILY\r\n")), source: "a")
    try store.take(calendar(event("2", day: 20), event("3", day: 25)), source: "b")
    var limits = Limits()
    limits.occurrences = 2
    let listing = try store.occurrences(in: june(1, 30), limits: limits) { $0.source == "b" }
    #expect(listing.occurrences.map(\.uid) == ["2", "3"])
    #expect(!listing.isCapped)
  }

  @Test("every event of a large feed is found in its day and in no other")
  func windows() throws {
    let store = try fixture.open()
    try store.take(calendar((1...28).map { event("\($0)", day: $0) }.joined()))
    for day in 1...28 {
      #expect(try store.occurrences(in: june(day, day + 1)).occurrences.map(\.uid) == ["\(day)"])
    }
  }

  @Test("a calendar of the store holds events as they came, with what may leave only")
  func calendarOut() throws {
    let store = try fixture.open()
    let alarm = "BEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:file:///bin/sh\r\nEND:VALARM\r\n"
    try store.take(
      calendar(
        event("1", "X-NEW;A=b:c\r\nURL:file:///x\r\n\(alarm)"), header: "X-WR-CALNAME:Mine\r\n"))
    let out = try store.calendar { _, _ in true }
    #expect(out.first("X-WR-CALNAME")?.value == "Mine")
    #expect(out.components.map(\.name) == ["VEVENT"])
    let event = try #require(out.components.first)
    #expect(event.first("X-NEW")?.value == "c")
    #expect(event.first("URL") == nil)
    #expect(event.components.isEmpty)
    #expect(try store.contents()[0].contains("file:///bin/sh"))
  }

  @Test("what is no event leaves too, unless only events are wanted", arguments: [true, false])
  func others(others: Bool) throws {
    let store = try fixture.open()
    let custom = "BEGIN:X-PLAN\r\nX-A;B=c:d\r\nEND:X-PLAN\r\n"
    try store.take(calendar(custom, event("1"), header: "METHOD:REQUEST\r\nURL:file:///x\r\n"))
    let out = try store.calendar(others: others) { _, _ in true }
    #expect(out.components.map(\.name) == (others ? ["X-PLAN", "VEVENT"] : ["VEVENT"]))
    #expect(out.first("METHOD")?.value == "PUBLISH")
    #expect(out.first("URL") == nil)
    if others {
      #expect(
        out.components[0].properties == [
          Property("X-A", parameters: [Parameter("B", written: "c")], value: "d")
        ])
    }
  }

  @Test("an event without a UID leaves with the one that it is known by")
  func uid() throws {
    let store = try fixture.open()
    try store.take(calendar(event("x").replacing("UID:x\r\n", with: "")))
    let out = try store.calendar { _, _ in true }
    let uid = try #require(out.components.first?.first("UID")?.value)
    #expect(try listed(store, june(1, 30)) == ["a \(uid) 20180620T080000Z"])
  }
}

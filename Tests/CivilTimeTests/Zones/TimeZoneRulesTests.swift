// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@Suite struct TimeZoneRulesTests {
  private func civil(_ text: String) throws -> CivilDateTime {
    let parts = text.split(separator: "T")
    return CivilDateTime(
      date: try #require(CivilDate(String(parts[0]))),
      time: try #require(TimeOfDay(String(parts[1]))))
  }

  private func text(_ instant: Date) -> String { TimeZoneRules.utc.civil(at: instant).description }

  @Test(
    "a time on the wall is shown once, twice or never",
    arguments: [
      ("Europe/Oslo", "2018-03-25T01:59:59", "once 2018-03-25T00:59:59"),
      ("Europe/Oslo", "2018-03-25T02:00", "never 2018-03-25T01:00"),
      ("Europe/Oslo", "2018-03-25T02:30", "never 2018-03-25T01:30"),
      ("Europe/Oslo", "2018-03-25T03:00", "once 2018-03-25T01:00"),
      ("Europe/Oslo", "2018-10-28T01:59:59", "once 2018-10-27T23:59:59"),
      ("Europe/Oslo", "2018-10-28T02:00", "twice 2018-10-28T00:00 2018-10-28T01:00"),
      ("Europe/Oslo", "2018-10-28T02:59:59", "twice 2018-10-28T00:59:59 2018-10-28T01:59:59"),
      ("Europe/Oslo", "2018-10-28T03:00", "once 2018-10-28T02:00"),
      // Negative daylight saving time.
      ("Europe/Dublin", "2018-03-25T01:30", "never 2018-03-25T01:30"),
      ("Europe/Dublin", "2018-10-28T01:30", "twice 2018-10-28T00:30 2018-10-28T01:30"),
      // A change at -1:00, the evening before.
      ("America/Godthab", "2024-03-30T23:30", "never 2024-03-31T01:30"),
      ("America/Godthab", "2024-10-26T23:30", "twice 2024-10-27T00:30 2024-10-27T01:30"),
      // Half an hour, and a whole day that was left out.
      ("Australia/Lord_Howe", "2018-10-07T02:15", "never 2018-10-06T15:45"),
      ("Australia/Lord_Howe", "2018-04-01T01:45", "twice 2018-03-31T14:45 2018-03-31T15:15"),
      ("Pacific/Apia", "2011-12-30T12:00", "never 2011-12-30T22:00"),
      ("Pacific/Apia", "2011-12-31T00:00", "once 2011-12-30T10:00"),
      // A day that was lived twice.
      ("Pacific/Kwajalein", "1969-09-30T23:00", "twice 1969-09-30T12:00 1969-10-01T11:00"),
      // Far beyond the file's transitions.
      ("America/New_York", "2500-07-04T12:00", "once 2500-07-04T16:00"),
      ("America/New_York", "2400-03-12T02:30", "never 2400-03-12T07:30"),
      ("UTC", "2018-03-25T02:30", "once 2018-03-25T02:30"),
    ])
  func wall(zone: String, written: String, expected: String) throws {
    let rules = try TimeZoneDatabase.system.rules(for: zone)
    let local = rules.resolve(try civil(written))
    switch local {
    case .unique(let instant): #expect("once \(text(instant))" == expected)
    case .gap(let instant): #expect("never \(text(instant))" == expected)
    case .fold(let first, let second):
      #expect("twice \(text(first)) \(text(second))" == expected)
    }
    #expect(rules.instant(of: try civil(written)) == local.instant)
  }

  @Test("a wall time made of an instant leads back to it", arguments: [1, 2] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for name in TimeZoneDatabase.system.identifiers {
      let rules = try TimeZoneDatabase.system.rules(for: name)
      for _ in 0..<40 {
        let seconds = Int.random(in: -3_000_000_000...5_000_000_000, using: &random)
        let instant = Date(timeIntervalSince1970: Double(seconds))
        switch rules.resolve(rules.civil(at: instant)) {
        case .unique(let found): #expect(found == instant, "\(name) seed \(seed)")
        case .fold(let first, let second):
          #expect(first == instant || second == instant, "\(name) seed \(seed)")
        case .gap: Issue.record("\(name) shows \(seconds), seed \(seed)")
        }
      }
    }
  }

  @Test("the changes of a half-open range are given, and nothing that changes nothing")
  func transitions() throws {
    let oslo = try TimeZoneDatabase.system.rules(for: "Europe/Oslo")
    let spring = Date(timeIntervalSince1970: 1_521_939_600)
    let autumn = Date(timeIntervalSince1970: 1_540_688_400)
    #expect(
      oslo.transitions(in: spring..<autumn) == [
        TimeZoneRules.Transition(
          instant: spring, offsetBefore: 3600, offsetAfter: 7200, isDaylight: true,
          abbreviation: "CEST")
      ])
    #expect(
      oslo.transitions(in: spring..<autumn.addingTimeInterval(1)).map(\.instant)
        == [spring, autumn])
    #expect(oslo.transitions(in: spring.addingTimeInterval(1)..<autumn).isEmpty)
    #expect(oslo.transitions(in: spring..<spring).isEmpty)
    #expect(TimeZoneRules.utc.transitions(in: .distantPast..<Date.distantFuture).isEmpty)
  }

  @Test("changes chain from one offset to the next in every zone, over 300 years")
  func chain() throws {
    let span = Date(timeIntervalSince1970: -3_786_912_000)..<Date(timeIntervalSince1970: 5.68e9)
    for name in TimeZoneDatabase.system.identifiers {
      let rules = try TimeZoneDatabase.system.rules(for: name)
      let changes = rules.transitions(in: span)
      for (change, next) in zip(changes, changes.dropFirst()) {
        #expect(change.instant < next.instant && change.offsetAfter == next.offsetBefore, "\(name)")
      }
    }
  }

  @Test("a fixed zone keeps its offset and has no changes")
  func fixed() throws {
    let zone = TimeZoneRules.fixed(secondsEast: 20_700, identifier: "GMT+05:45")
    let noon = try civil("2018-06-08T12:00")
    #expect(zone.identifier == "GMT+05:45")
    #expect(text(zone.instant(of: noon)) == "2018-06-08T06:15")
    #expect(zone.civil(at: zone.instant(of: noon)) == noon)
    #expect(!zone.isDaylight(at: .distantFuture))
    #expect(
      TimeZoneRules.fixed(secondsEast: .max, identifier: "?").utcOffset(at: .distantPast) == 86_400)
  }

  @Test("a zone made of its changes takes them in any order, the last of an instant counting")
  func custom() {
    func change(_ seconds: Double, _ before: Int, _ after: Int, _ name: String)
      -> TimeZoneRules.Transition
    {
      TimeZoneRules.Transition(
        instant: Date(timeIntervalSince1970: seconds), offsetBefore: before, offsetAfter: after,
        isDaylight: after > before, abbreviation: name)
    }
    let zone = TimeZoneRules.custom(
      identifier: "Own", initialOffset: 3600,
      transitions: [
        change(2_000, 7200, 3600, "B"), change(1_000, 3600, 10_800, "X"),
        change(1_000, 3600, 7200, "A"),
      ])
    let instants = [0, 999, 1_000, 1_999, 2_000, 9e9].map(Date.init(timeIntervalSince1970:))
    #expect(instants.map(zone.utcOffset) == [3600, 3600, 7200, 7200, 3600, 3600])
    #expect(instants.map(zone.abbreviation) == ["Own", "Own", "A", "A", "B", "B"])
    #expect(zone.isDaylight(at: instants[2]))
    let none = TimeZoneRules.custom(identifier: "None", initialOffset: -60, transitions: [])
    #expect(none.utcOffset(at: instants[0]) == -60)
  }

  @Test("no date stops the reading, not even one that is no number")
  func extremes() throws {
    let oslo = try TimeZoneDatabase.system.rules(for: "Europe/Oslo")
    for seconds in [
      -Double.infinity, -Double.greatestFiniteMagnitude, -1e18, -62_135_769_600, 1e18,
      Double.greatestFiniteMagnitude, .infinity, .nan,
    ] {
      let instant = Date(timeIntervalSince1970: seconds)
      let civil = oslo.civil(at: instant)
      #expect((-9999...9999).contains(civil.date.year))
      #expect((0...7200).contains(oslo.utcOffset(at: instant)))
      _ = oslo.instant(of: civil)
    }
    #expect(oslo.civil(at: Date(timeIntervalSince1970: -0.5)).description.hasSuffix("00:59:59"))
  }

  @Test(
    "an instant is written as RFC 3339 has it, with the zone's offset",
    arguments: [
      ("Europe/Oslo", 1_528_444_800, "2018-06-08T10:00:00+02:00"),
      ("America/New_York", 1_543_622_400, "2018-11-30T19:00:00-05:00"),
      ("UTC", 1_528_444_800, "2018-06-08T08:00:00Z"),
      ("Europe/London", 1_543_622_400, "2018-12-01T00:00:00+00:00"),
      ("Asia/Kathmandu", 1_528_444_800, "2018-06-08T13:45:00+05:45"),
      ("Africa/Monrovia", 0, "1969-12-31T23:16:00-00:44"),
    ])
  func rfc3339(zone: String, seconds: Double, written: String) throws {
    let rules = try TimeZoneDatabase.system.rules(for: zone)
    #expect(rules.rfc3339(Date(timeIntervalSince1970: seconds)) == written)
  }
}

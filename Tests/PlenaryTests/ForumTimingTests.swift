// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@testable import Plenary

@Suite("Forum.timing")
struct ForumTimingTests {
  private func timing(
    _ start: String, _ length: SessionLength? = nil, zone: String = "Europe/Oslo"
  ) throws -> SessionTiming {
    var forum = Forum(id: "f", title: "F", timeZone: zone)
    var session = Session(id: "s", title: "S", kind: .panel)
    if let length { session.length = length }
    forum.sessions = [session]
    forum.schedule = Schedule([Placement(session: "s", start: try #require(Moment(start)))])
    let rules = try TimeZoneDatabase.system.rules(for: zone)
    return try #require(forum.timing(of: session, rules: rules))
  }

  private func date(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

  @Test("a printed length gives a printed end")
  func printed() throws {
    let timing = try timing("2017-09-25 09:15", .printed(75))
    #expect(timing.range == (try date("2017-09-25T07:15:00Z"))..<(try date("2017-09-25T08:30:00Z")))
    #expect(timing.end.description == "2017-09-25T10:30")
    #expect(timing.endBasis == .printed)
    #expect(!timing.isAllDay && !timing.isEndApproximate)
  }

  @Test("without a length the end is assumed by kind")
  func assumed() throws {
    let timing = try timing("2017-09-25 09:15")
    #expect(timing.end.description == "2017-09-25T10:15")
    #expect(timing.endBasis == .assumed)
    #expect(timing.isEndApproximate)
  }

  @Test("a day without a time is the whole day, also one of 25 hours")
  func allDay() throws {
    let timing = try timing("2017-10-29")
    #expect(timing.isAllDay)
    #expect(timing.endBasis == nil)
    #expect(timing.range == (try date("2017-10-28T22:00:00Z"))..<(try date("2017-10-29T23:00:00Z")))
  }

  @Test("a session over the change of the clocks keeps its length")
  func clocks() throws {
    let timing = try timing("2017-03-26 01:30", .printed(60))
    #expect(timing.end.description == "2017-03-26T03:30")
    #expect(timing.range.upperBound.timeIntervalSince(timing.range.lowerBound) == 3600)
  }

  @Test(
    "sessions that only touch do not overlap; one of no length is inside from the start until the end"
  )
  func overlaps() throws {
    let morning = try timing("2017-09-25 09:00", .printed(60))
    #expect(!morning.overlaps(try timing("2017-09-25 10:00", .printed(60))))
    #expect(morning.overlaps(try timing("2017-09-25 09:59", .printed(60))))
    #expect(morning.overlaps(try timing("2017-09-25 09:00", .printed(0))))
    #expect(try timing("2017-09-25 09:30", .printed(0)).overlaps(morning))
    #expect(!morning.overlaps(try timing("2017-09-25 10:00", .printed(0))))
    #expect(!morning.overlaps(try timing("2017-09-25")))
  }

  @Test("a session without a day has no timing")
  func noDay() throws {
    let forum = Forum(id: "f", title: "F", timeZone: "UTC")
    #expect(forum.timing(of: Session(id: "s"), rules: .utc) == nil)
  }

  @Test("the UID is the session's own, or made of its oldest name, the forum's and the domain")
  func uid() {
    let forum = Forum(id: "f-2018", title: "F", timeZone: "UTC", uidDomain: "example.org")
    var session = Session(id: "opening")
    #expect(forum.uid(of: session) == "opening.f-2018@example.org")
    session.was = ["start", "first"]
    #expect(forum.uid(of: session) == "start.f-2018@example.org")
    session.uid = "abc@elsewhere"
    #expect(forum.uid(of: session) == "abc@elsewhere")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import Plenary

@Suite("Records")
struct RecordsTests {
  @Test("keep their order, and the first of two with one identifier")
  func order() {
    let records: Records<Track> = [
      Track(id: "b", name: "B"), Track(id: "a", name: "A"), Track(id: "b", name: "again"),
    ]
    #expect(records.ids == ["b", "a"])
    #expect(records["b"]?.name == "B")
    #expect(records["c"] == nil)
    #expect(records.position(of: "a") == 1)
  }

  @Test("assigning replaces in place, adds at the end, and removes")
  func assigning() {
    var records: Records<Track> = [Track(id: "a", name: "A"), Track(id: "b", name: "B")]
    records["a"] = Track(id: "a", name: "New")
    records["c"] = Track(id: "c", name: "C")
    records["b"] = nil
    records["d"] = nil
    #expect(records.map(\.name) == ["New", "C"])
    #expect(records["c"]?.name == "C")
  }

  @Test("a schedule is always by start, then session")
  func schedule() throws {
    let first = try #require(Moment("2017-09-24 09:00"))
    let later = try #require(Moment("2017-09-24 10:00"))
    var schedule = Schedule([
      Placement(session: "c", start: later), Placement(session: "b", start: first),
      Placement(session: "a", start: first), Placement(session: "c", start: first),
    ])
    #expect(schedule.placements.map(\.session) == ["a", "b", "c"])
    #expect(schedule["c"]?.start == later)
    schedule["a"] = Placement(session: "a", start: later)
    schedule["b"] = nil
    #expect(schedule.placements.map(\.session) == ["a", "c"])
    #expect(schedule["a"]?.start == later)
    #expect(schedule["b"] == nil)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@testable import PlenaryFeeds

@Suite("PlanLine")
struct PlanLineTests {
  private func event(_ lines: String) -> VEvent {
    let bytes = Array("BEGIN:VEVENT\n\(lines)\nEND:VEVENT".utf8)
    return VEvent(component: CalendarReader().readComponents(bytes).components[0])
  }

  @Test("a change names what differs, the title first, and not the revision")
  func changes() {
    let before = event(
      "UID:1\nSEQUENCE:1\nDTSTAMP:20180101T000000Z\nDTSTART;TZID=Europe/Oslo:20180608T080000\nSUMMARY:Old\\, title"
    )
    let after = event(
      "UID:1\nSEQUENCE:2\nDTSTAMP:20180201T000000Z\nDTSTART:20180608T090000Z\nSUMMARY:New\nLOCATION:Oslo"
    )
    let line = PlanLine(.changed, key: FeedEventKey(uid: "1"), event: after, before: before)
    #expect(
      line.changes == [
        PlanLine.Change(property: "SUMMARY", before: "Old, title", after: "New"),
        PlanLine.Change(
          property: "DTSTART", before: "Europe/Oslo 20180608T080000", after: "20180608T090000Z"),
        PlanLine.Change(property: "LOCATION", before: nil, after: "Oslo"),
      ])
  }

  @Test("an alarm that changed is named")
  func inner() {
    let line = PlanLine(
      .changed, key: FeedEventKey(uid: "1"), event: event("UID:1\nBEGIN:VALARM\nEND:VALARM"),
      before: event("UID:1"))
    #expect(line.changes.map(\.property) == ["VALARM"])
  }

  @Test("the end comes from the length when that is what is written")
  func end() throws {
    let line = PlanLine(
      .added, key: FeedEventKey(uid: "1"),
      event: event("UID:1\nDTSTART;TZID=Europe/Oslo:20180608T080000\nDURATION:PT90M"))
    #expect(line.end == (try CalendarDateTime(text: "20180608T093000", tzid: "Europe/Oslo")))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@testable import PlenaryFeeds

@Suite("Component, cancelled")
struct CancellingTests {
  @Test("a canceled event keeps what it said and takes the message's revision")
  func cancels() {
    let event = Component(
      "VEVENT",
      properties: [
        Property("UID", value: "1"), Property("SUMMARY", value: "A"),
        Property("STATUS", value: "CONFIRMED"), Property("SEQUENCE", value: "1"),
      ])
    let message = Component(
      "VEVENT", properties: [Property("UID", value: "1"), Property("SEQUENCE", value: "2")])
    let cancelled = event.cancelled(by: message)
    #expect(cancelled.first("STATUS")?.value == "CANCELLED")
    #expect(cancelled.first("SEQUENCE")?.value == "2")
    #expect(cancelled.first("SUMMARY")?.value == "A")
  }

  @Test("a message that only names an instance gets its start from it")
  func instance() {
    let message = Component(
      "VEVENT",
      properties: [
        Property("UID", value: "1"), Property("RECURRENCE-ID", value: "20180608T080000Z"),
      ])
    #expect(message.instance(of: message).first("DTSTART")?.value == "20180608T080000Z")
  }
}

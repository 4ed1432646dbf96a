// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@testable import PlenaryFeeds

@Suite("BodyInspection")
struct BodyInspectionTests {
  @Test(
    "what is plainly no calendar is named",
    arguments: [
      ("", HeldReason.empty), (" \r\n\t", .empty), ("<!DOCTYPE html><html>", .html),
      ("\n  <html>", .html), ("\u{FEFF}<html>", .html), ("BEGIN:VCALENDAR", nil),
      ("{\"error\": 1}", nil),
    ] as [(String, HeldReason?)])
  func faults(body: String, fault: HeldReason?) throws {
    #expect(try BodyInspection(.bytes(Array(body.utf8)), limit: 100).fault == fault)
  }

  @Test("a body beyond the limit is not looked at further")
  func tooLarge() throws {
    let inspection = try BodyInspection(.bytes(Array("BEGIN".utf8)), limit: 4)
    #expect(inspection.fault == .tooLarge(limit: 4))
  }

  @Test("the digest is SHA-256 of the bytes")
  func digest() throws {
    let inspection = try BodyInspection(.bytes(Array("abc".utf8)), limit: 10)
    #expect(
      inspection.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    "METHOD is read in any case",
    arguments: [
      (nil, CalendarMethod.publish), ("", .publish), ("publish", .publish), ("REQUEST", .request),
      ("Cancel", .cancel), ("REPLY", .other("REPLY")),
    ] as [(String?, CalendarMethod)])
  func method(value: String?, method: CalendarMethod) {
    #expect(CalendarMethod(value) == method)
  }
}

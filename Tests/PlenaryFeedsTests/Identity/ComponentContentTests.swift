// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PlenaryFeeds

@Suite("ComponentContent")
struct ComponentContentTests {
  private func content(_ text: String) -> ComponentContent {
    ComponentContent(Array(text.utf8)[...])
  }

  private static let event = """
    BEGIN:VEVENT
    UID:1
    DTSTAMP:20180101T000000Z
    SUMMARY:A title that goes on
    END:VEVENT
    """

  @Test(
    "what only says how and when it was sent changes nothing",
    arguments: [
      event.replacing("\n", with: "\r\n"), event.replacing("\n", with: "\r"),
      event.replacing("DTSTAMP:20180101T000000Z", with: "DTSTAMP:20260101T000000Z"),
      event.replacing("DTSTAMP:20180101T000000Z\n", with: ""),
      event.replacing("DTSTAMP:20180101T000000Z", with: "dtstamp;X-A=b:2026\n 0101T000000Z"),
      event.replacing("A title that", with: "A tit\n le that"),
      event.replacing("A title that", with: "A tit\n\n\tle that"),
      event.replacing("UID:1\n", with: "UID:1\n\n"),
    ])
  func same(text: String) {
    #expect(content(text).fingerprint == content(Self.event).fingerprint)
  }

  @Test(
    "what it says changes it",
    arguments: [
      event.replacing("UID:1", with: "UID:2"), event.replacing("A title", with: "A  title"),
      event.replacing("UID:1", with: "UID:1\nDTSTAMPED:1"),
      event.replacing("UID:1", with: "UID:1\nLAST-MODIFIED:20180101T000000Z"),
      event.replacing("A title", with: "A tit\nle"),
    ])
  func different(text: String) {
    #expect(content(text).fingerprint != content(Self.event).fingerprint)
  }

  @Test(
    "the stamp is the later of DTSTAMP and LAST-MODIFIED",
    arguments: [
      ("DTSTAMP:19700101T000010Z", 10), ("DTSTAMP:19700101T000010", 10),
      ("DTSTAMP:19700101T000010Z\nLAST-MODIFIED:19700101T000020Z", 20),
      ("DTSTAMP:19700101T000030Z\nlast-modified;X=1:19700101T000020Z", 30),
      ("DTSTAMP:yesterday", Int64.min), ("SUMMARY:none", Int64.min),
    ])
  func stamp(lines: String, expected: Int64) {
    #expect(content("BEGIN:VEVENT\n\(lines)\nEND:VEVENT").stamp == expected)
  }
}

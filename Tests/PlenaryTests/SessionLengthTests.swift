// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plenary

@Suite("SessionLength")
struct SessionLengthTests {
  @Test(
    "reads minutes, hours, and both",
    arguments: [
      ("90m", SessionLength.printed(90)), ("1h30", .printed(90)), ("1h30m", .printed(90)),
      ("2h", .printed(120)), ("~75m", .implied(75)), ("~1h", .implied(60)), ("0m", .printed(0)),
      ("336h", .printed(20_160)),
    ])
  func reads(text: String, length: SessionLength) {
    #expect(SessionLength(text) == length)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", "~", "90", "m", "h", "h30", "1h30h", "1.5h", "-5m", "90 m", "٣m", "337h", "999999m",
    ])
  func refuses(text: String) {
    #expect(SessionLength(text) == nil)
  }

  @Test("is written as it is read, and not at all when it is assumed")
  func written() {
    #expect(SessionLength.printed(90).written == "90m")
    #expect(SessionLength.implied(75).written == "~75m")
    #expect(
      SessionLength.assumed(for: .registration) == SessionLength(minutes: 60, basis: .assumed))
    #expect(SessionLength.assumed(for: .registration).written == nil)
  }
}

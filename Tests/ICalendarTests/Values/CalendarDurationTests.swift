// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("CalendarDuration")
struct CalendarDurationTests {
  @Test(
    "days stay nominal and the rest exact, in both directions",
    arguments: [
      ("PT1H30M", 0, 5400, "PT1H30M"), ("P1D", 1, 0, "P1D"), ("PT24H", 0, 86_400, "PT24H"),
      ("P2W", 14, 0, "P14D"), ("-PT15M", 0, -900, "-PT15M"), ("-P1DT2H", -1, -7200, "-P1DT2H"),
      ("+P15DT5H0M20S", 15, 18_020, "P15DT5H20S"), ("PT0S", 0, 0, "PT0S"), ("P0D", 0, 0, "PT0S"),
      ("P1W2D", 9, 0, "P9D"), ("PT90M", 0, 5400, "PT1H30M"), ("PT36H", 0, 129_600, "PT36H"),
      ("PT999999999S", 0, 999_999_999, "PT277777H46M39S"), ("-PT0S", 0, 0, "PT0S"),
    ])
  func values(text: String, days: Int, seconds: Int, written: String) throws {
    let value = try CalendarDuration(text: text)
    #expect(value == CalendarDuration(days: days, seconds: seconds))
    #expect(value.text == written)
    #expect(try CalendarDuration(text: value.text) == value)
  }

  @Test(
    "what the format does not have is refused",
    arguments: [
      "P", "PT", "-P", "P1DT", "PT1H30", "P1Y", "P1M", "PT1D", "PT5S1M", "PT1H1H", "P1.5D",
      "PT-5M", "1H", "PT99999999999S", "PT1H\u{0}", "P1D1W", "PT１H",
    ])
  func broken(text: String) {
    let error = #expect(throws: CalendarError.self) {
      try CalendarDuration(property: Property("DURATION", value: text, line: 4))
    }
    #expect(error?.code == .invalidDuration)
    #expect(error?.line == 4)
  }

  @Test("years and months are refused in so many words")
  func yearsAndMonths() {
    let error = #expect(throws: CalendarError.self) { try CalendarDuration(text: "P1Y") }
    #expect(error?.message.contains("no years and months") == true)
  }

  @Test(
    "lower case, blanks and a missing T are repaired and reported",
    arguments: [("P1800S", "PT30M"), ("p1d", "P1D"), (" PT1H ", "PT1H"), ("P1D2H", "P1DT2H")])
  func repaired(text: String, expected: String) throws {
    var repairs = DiagnosticLog()
    let value = try CalendarDuration(
      property: Property("DURATION", value: text), repairs: &repairs)
    #expect(value.text == expected)
    #expect(repairs.listed.map(\.kind) == [.repairedValue])
  }

  @Test("days and seconds of opposite signs are written as exact seconds")
  func mixedSigns() {
    #expect(CalendarDuration(days: 1, seconds: -3600).text == "PT23H")
    #expect(CalendarDuration(days: -1, seconds: 3600).text == "-PT23H")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("CalendarPeriod")
struct CalendarPeriodTests {
  @Test(
    "both forms are read and written back as they were",
    arguments: ["20180606T130000Z/20180606T150000Z", "20180606T130000Z/PT2H"])
  func forms(text: String) throws {
    let property = Property(
      "RDATE", parameters: [Parameter("VALUE", written: "PERIOD")], value: text)
    #expect(try CalendarPeriod(property: property).property(named: "RDATE") == property)
  }

  @Test("a zone holds for both ends")
  func zone() throws {
    let property = Property(
      "RDATE",
      parameters: [
        Parameter("VALUE", written: "PERIOD"), Parameter("TZID", written: "Europe/Oslo"),
      ], value: "20180606T130000/20180606T150000")
    let period = try CalendarPeriod(property: property)
    #expect(period.start.tzid == "Europe/Oslo")
    guard case .at(let end) = period.end else {
      Issue.record("The period has no end.")
      return
    }
    #expect(end.tzid == "Europe/Oslo")
    #expect(period.property(named: "RDATE") == property)
  }

  @Test(
    "periods that cannot be are refused",
    arguments: [
      ("20180606T130000Z", "invalid-period"), ("20180606T130000Z/", "empty-value"),
      ("20180606T130000Z/20180606T120000Z", "invalid-period"),
      ("20180606T130000Z/-PT1H", "invalid-period"), ("20180606/P1D", "invalid-period"),
      ("20180230T130000Z/PT1H", "invalid-date"), ("20180606T130000Z/P1Y", "invalid-duration"),
      ("20180606T130000Z/PT1H/PT2H", "invalid-period"), ("", "empty-value"),
    ])
  func broken(text: String, code: String) {
    let error = #expect(throws: CalendarError.self) {
      try CalendarPeriod(property: Property("RDATE", value: text, line: 9))
    }
    #expect(error?.code.rawValue == code)
    #expect(error?.line == 9)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import Plenary

@Suite("Moment")
struct MomentTests {
  @Test("reads a day with or without its weekday and its time, and writes all of them")
  func reads() throws {
    let day = try #require(CivilDate("2017-09-24"))
    let noon = Moment(day: day, time: TimeOfDay("12:00"))
    for text in ["Sun 2017-09-24 12:00", "2017-09-24 12:00", "sunday 2017-09-24 12:00"] {
      #expect(Moment(text) == noon)
    }
    #expect(Moment("2017-09-24") == Moment(day: day))
    #expect(noon.description == "Sun 2017-09-24 12:00")
    #expect(Moment(day: day).description == "Sun 2017-09-24")
  }

  @Test(
    "refuses wrong weekdays, days that do not exist, and anything else",
    arguments: [
      "Mon 2017-09-24", "2017-09-31", "24.9.2017", "2017-09-24 24:00", "2017-09-24T12:00", "12:00",
      "", "2017-09-24 12:00 x",
    ])
  func refuses(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("a day without a time comes before its times")
  func order() {
    let texts = ["2017-09-24", "2017-09-24 00:00", "2017-09-24 09:00", "2017-09-25"]
    let moments = texts.compactMap { Moment($0) }
    #expect(moments.reversed().sorted() == moments)
  }
}

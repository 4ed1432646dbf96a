// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@Suite struct TimeOfDayTests {
  @Test(
    "a time is read and written to the minute, with seconds only when there are some",
    arguments: [
      ("00:00", 0, "00:00"), ("09:15", 33_300, "09:15"), ("23:59:59", 86_399, "23:59:59"),
      ("12:30:00", 45_000, "12:30"),
    ])
  func text(text: String, seconds: Int, written: String) throws {
    let time = try #require(TimeOfDay(text))
    #expect(time.secondsSinceMidnight == seconds)
    #expect(time.description == written)
    #expect(TimeOfDay(secondsSinceMidnight: seconds) == time)
  }

  @Test(
    "what no clock shows is refused",
    arguments: [
      "24:00", "12:60", "23:59:60", "9:15", "09.15", "0915", "", "-1:00", "12:00 ", "1２:00",
    ])
  func refused(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(
    "seconds outside a day wrap into it",
    arguments: [(86_400, "00:00"), (-1, "23:59:59"), (90_000, "01:00"), (-90_000, "23:00")])
  func wrapping(seconds: Int, written: String) {
    #expect(TimeOfDay(secondsSinceMidnight: seconds).description == written)
  }

  @Test("times are ordered")
  func order() throws {
    #expect(try #require(TimeOfDay("09:15")) < (try #require(TimeOfDay("09:15:01"))))
    #expect(TimeOfDay.midnight.description == "00:00")
  }
}

@Suite struct WeekdayTests {
  @Test("a weekday is read by its name or its first three letters in any case")
  func names() {
    for day in Weekday.allCases {
      #expect(Weekday(day.name.uppercased()) == day)
      #expect(Weekday(day.abbreviation.lowercased()) == day)
    }
    #expect(Weekday.allCases.map(\.abbreviation).joined() == "MonTueWedThuFriSatSun")
    #expect(Weekday("Wednes") == nil)
    #expect(Weekday("") == nil)
  }

  @Test("days until another weekday are 0 to 6")
  func distance() {
    #expect(Weekday.monday.days(until: .monday) == 0)
    #expect(Weekday.sunday.days(until: .monday) == 1)
    #expect(Weekday.monday.days(until: .sunday) == 6)
    #expect(Weekday.allCases.sorted() == Weekday.allCases)
  }
}

@Suite struct CivilDateTimeTests {
  @Test(
    "a wall time counts its seconds",
    arguments: [
      (0, "1970-01-01T00:00"), (-1, "1969-12-31T23:59:59"), (1_528_449_300, "2018-06-08T09:15"),
      (-86_400, "1969-12-31T00:00"), (253_402_300_799, "9999-12-31T23:59:59"),
    ])
  func seconds(seconds: Int, text: String) {
    let civil = CivilDateTime(secondsSinceEpoch: seconds)
    #expect(civil.description == text)
    #expect(civil.secondsSinceEpoch == seconds)
  }

  @Test("sums carry into days and are held to the first and last moment")
  func sums() throws {
    let civil = try #require(CivilDateTime(year: 2018, month: 12, day: 31, hour: 23, minute: 30))
    #expect(civil.adding(seconds: 1800).description == "2019-01-01T00:00")
    #expect(civil.adding(days: 1).description == "2019-01-01T23:30")
    #expect(civil.adding(seconds: .max).description == "9999-12-31T23:59:59")
    #expect(civil.adding(seconds: .min).description == "-9999-01-01T00:00")
    let last = CivilDateTime(secondsSinceEpoch: 253_402_300_799)
    #expect(last.adding(seconds: 1) == last)
    #expect(CivilDateTime(secondsSinceEpoch: .max) == last)
    #expect(CivilDateTime(secondsSinceEpoch: .min).time == .midnight)
    #expect(civil < civil.adding(seconds: 1))
    #expect(CivilDateTime(year: 2018, month: 2, day: 30) == nil)
    #expect(CivilDateTime(year: 2018, month: 2, day: 3, hour: 24) == nil)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@Suite struct CivilDateTests {
  @Test(
    "a day has its number, its weekday and its ISO week",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday, 1970, 1),
      ("1969-12-31", -1, .wednesday, 1970, 1),
      ("2000-02-29", 11_016, .tuesday, 2000, 9),
      ("2018-06-06", 17_688, .wednesday, 2018, 23),
      ("2017-12-07", 17_507, .thursday, 2017, 49),
      ("2008-12-29", 14_242, .monday, 2009, 1),
      ("2010-01-03", 14_612, .sunday, 2009, 53),
      ("2020-12-31", 18_627, .thursday, 2020, 53),
      ("2021-01-01", 18_628, .friday, 2020, 53),
      ("2024-12-30", 20_087, .monday, 2025, 1),
      ("1582-10-15", -141_427, .friday, 1582, 41),
      ("0001-01-01", -719_162, .monday, 1, 1),
      ("0000-02-29", -719_469, .tuesday, 0, 9),
      ("9999-12-31", 2_932_896, .friday, 9999, 52),
    ])
  func numbers(
    text: String, days: Int, weekday: Weekday, weekYear: Int, week: Int
  ) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(date.weekday == weekday)
    #expect(date.isoWeek == (weekYear, week))
    #expect(date.description == text)
  }

  @Test("counting day by day for 2,000 years agrees with the arithmetic")
  func counting() throws {
    var (year, month, day) = (1000, 1, 1)
    var number = try #require(CivilDate(year: 1000, month: 1, day: 1)).daysSinceEpoch
    var weekday = try #require(CivilDate(year: 1000, month: 1, day: 1)).weekday
    var dayOfYear = 1
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while year < 3000 {
      let date = CivilDate(daysSinceEpoch: number)
      guard (date.year, date.month, date.day) == (year, month, day),
        date.daysSinceEpoch == number, date.weekday == weekday, date.dayOfYear == dayOfYear
      else {
        Issue.record(
          "day \(number) is \(date), \(date.weekday), but counted \(year)-\(month)-\(day)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      (number, day, dayOfYear) = (number + 1, day + 1, dayOfYear + 1)
      weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month, dayOfYear) = (year + 1, 1, 1) }
    }
  }

  @Test(
    "leap years follow the Gregorian rule",
    arguments: [
      (2016, true), (2018, false), (2000, true), (1900, false), (2100, false), (2400, true),
      (0, true), (-4, true), (-100, false),
    ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(CivilDate.isLeapYear(year) == isLeap)
    #expect(CivilDate.daysInYear(year) == (isLeap ? 366 : 365))
    #expect(CivilDate.daysInMonth(2, year: year) == (isLeap ? 29 : 28))
    #expect(
      (1...12).reduce(0) { $0 + CivilDate.daysInMonth($1, year: year) } == (isLeap ? 366 : 365))
  }

  @Test(
    "a day that does not exist cannot be made",
    arguments: [
      (2018, 2, 29), (2018, 2, 30), (2018, 4, 31), (2018, 13, 1), (2018, 0, 1), (2018, 1, 0),
      (2018, 1, 32), (10_000, 1, 1), (-10_000, 1, 1), (Int.max, 1, 1), (2018, Int.min, Int.max),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "text that is not a day in ISO 8601's extended form is refused",
    arguments: [
      "", "2018", "2018-6-8", "20180608", "2018-06-08T00:00", " 2018-06-08", "2018-06-08 ",
      "2018-02-30", "+2018-06-08", "-018-06-08", "-0000-01-01", "--0001-01-01",
      "2018/06/08", "٢٠١٨-٠٦-٠٨", "2018-06-0８",
    ])
  func refused(text: String) {
    #expect(CivilDate(text) == nil)
    #expect(CivilDate(iso: Substring(text)) == nil)
  }

  @Test("a sum beyond the last day is the last day, and one before the first the first")
  func held() throws {
    let date = try #require(CivilDate("2018-06-08"))
    #expect(date.adding(days: 23).description == "2018-07-01")
    #expect(date.adding(days: -365).description == "2017-06-08")
    #expect(date.adding(days: .max) == .latest)
    #expect(date.adding(days: .min) == .earliest)
    #expect(CivilDate(daysSinceEpoch: .max) == .latest)
    #expect(CivilDate.latest.adding(days: 1) == .latest)
    #expect(CivilDate.earliest.description == "-9999-01-01")
  }

  @Test("days are ordered by time")
  func order() throws {
    let texts = ["2018-06-08", "2017-12-31", "2018-01-01", "0999-12-31"]
    #expect(texts.compactMap { CivilDate($0) }.sorted().map(\.description) == texts.sorted())
  }

  @Test(
    "every day that there is can be read as it is written",
    arguments: ["-9999-01-01", "-0001-12-31", "0000-02-29", "9999-12-31"])
  func lossless(text: String) throws {
    let date = try #require(CivilDate(text))
    #expect(date.description == text)
    let data = try JSONEncoder().encode([date])
    #expect(try JSONDecoder().decode([CivilDate].self, from: data) == [date])
  }

  @Test("a day is coded as its text, and other text is an error")
  func coding() throws {
    let date = try #require(CivilDate("2018-06-08"))
    let data = try JSONEncoder().encode([date])
    #expect(String(decoding: data, as: UTF8.self) == #"["2018-06-08"]"#)
    #expect(try JSONDecoder().decode([CivilDate].self, from: data) == [date])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDate].self, from: Data(#"["8 June 2018"]"#.utf8))
    }
  }
}

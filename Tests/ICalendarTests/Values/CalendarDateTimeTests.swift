// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import Testing

@Suite("CalendarDateTime")
struct CalendarDateTimeTests {
  @Test(
    "the three forms of a time and the day are read and written back as they were",
    arguments: [
      (Property("DTSTART", value: "20180606T133000Z"), "utc"),
      (Property("DTSTART", value: "20180606T133000"), "floating"),
      (
        Property(
          "DTSTART", parameters: [Parameter("TZID", written: "Europe/Oslo")],
          value: "20170914T090000"), "zoned"
      ),
      (
        Property("DTSTART", parameters: [Parameter("VALUE", written: "DATE")], value: "20180606"),
        "date"
      ),
      (Property("DTSTART", value: "16010101T000000"), "floating"),
      (Property("DTSTART", value: "99991231T235959Z"), "utc"),
    ])
  func forms(property: Property, form: String) throws {
    var repairs = DiagnosticLog()
    let value = try CalendarDateTime(property: property, repairs: &repairs)
    #expect(value.property(named: "DTSTART") == property)
    #expect(repairs.isEmpty)
    let found =
      switch value {
      case .date: "date"
      case .floating: "floating"
      case .utc: "utc"
      case .zoned: "zoned"
      }
    #expect(found == form)
  }

  @Test(
    "days and times that do not exist are refused",
    arguments: [
      "20180230", "20190229", "20181301", "20180600", "20180606T250000", "20180606T096000",
      "20180606T091561", "20180230T120000Z", "20180606T240001", "00000000",
    ])
  func impossible(text: String) {
    #expect(throws: CalendarError.self) {
      try CalendarDateTime(property: Property("DTSTART", value: text))
    }
  }

  @Test(
    "what is no date is refused by name and line",
    arguments: [
      "tomorrow", "2018", "2018060", "201806066", "20180606T0915X", "20180606T091500+2500",
      "T091500", "20180606T", "20180606T091500ZZ", "20180606T091500\u{0}", "２０１８０６０６", "-0180606",
    ])
  func noDate(text: String) {
    let error = #expect(throws: CalendarError.self) {
      try CalendarDateTime(property: Property("DTEND", value: text, line: 12))
    }
    #expect(error?.code == .invalidDate)
    #expect(error?.line == 12)
    #expect(error?.description.hasPrefix("Line 12: DTEND: ") == true)
  }

  @Test("a date without a value is told apart from a broken one")
  func empty() {
    let error = #expect(throws: CalendarError.self) {
      try CalendarDateTime(property: Property("DTSTART", value: "", line: 3))
    }
    #expect(error == CalendarError(.emptyValue, line: 3, message: "DTSTART has no value."))
  }

  @Test(
    "forms that can mean only one thing are repaired and reported",
    arguments: [
      ("20180606T091560Z", "20180606T091559Z"), ("20181231T240000", "20190101T000000"),
      ("20180606t091500z", "20180606T091500Z"), ("20180606T091500+0200", "20180606T071500Z"),
      ("20180606T233000-05:30", "20180607T050000Z"), ("20180606T0915", "20180606T091500"),
      ("2018-06-06T09:15:00", "20180606T091500"), ("2018-06-06 09:15", "20180606T091500"),
      ("2018-06-06T09:15:00.000Z", "20180606T091500Z"), (" 20180606T091500 ", "20180606T091500"),
    ])
  func repaired(text: String, expected: String) throws {
    var repairs = DiagnosticLog()
    let value = try CalendarDateTime(
      property: Property("DTSTART", value: text, line: 7), repairs: &repairs)
    #expect(value.text == expected)
    #expect(repairs.listed.map(\.kind) == [.repairedValue])
    #expect(repairs.listed.first?.line == 7)
    #expect(repairs.listed.first?.message.contains(expected) == true)
  }

  @Test("a strict reading repairs nothing")
  func strict() {
    #expect(throws: CalendarError.self) { try CalendarDateTime(text: "20180606T0915") }
    #expect(throws: CalendarError.self) { try CalendarDateTime(text: "20180606T091560Z") }
  }

  @Test("a day without VALUE=DATE is a day, and noted")
  func undeclaredDate() throws {
    var repairs = DiagnosticLog()
    let value = try CalendarDateTime(
      property: Property("DTSTART", value: "20180606"), repairs: &repairs)
    #expect(value == .date(try #require(CivilDate("2018-06-06"))))
    #expect(repairs.listed.map(\.kind) == [.valueTypeMismatch])
    #expect(repairs.listed.map(\.severity) == [.note])
  }

  @Test("VALUE=DATE with midnight is a day; with another time, the time is kept")
  func declaredDate() throws {
    func read(_ text: String) throws -> (CalendarDateTime, [Diagnostic.Kind]) {
      var repairs = DiagnosticLog()
      let value = try CalendarDateTime(
        property: Property(
          "DTSTART", parameters: [Parameter("VALUE", written: "DATE")], value: text),
        repairs: &repairs)
      return (value, repairs.listed.map(\.kind))
    }
    #expect(try read("20180606T000000").0.text == "20180606")
    #expect(try read("20180606T080000").0.text == "20180606T080000")
    #expect(try read("20180606T080000").1 == [.valueTypeMismatch])
  }

  @Test("an unknown VALUE is reported and the text read by its form")
  func unknownType() throws {
    var repairs = DiagnosticLog()
    let value = try CalendarDateTime(
      property: Property(
        "DTSTART", parameters: [Parameter("VALUE", written: "DAY")], value: "20180606T080000Z"),
      repairs: &repairs)
    #expect(value.text == "20180606T080000Z")
    #expect(repairs.listed.map(\.kind) == [.unknownValueType])
  }

  @Test("UTC has no zone, also when a TZID stands beside its Z")
  func utcWithZone() throws {
    let property = Property(
      "DTSTART", parameters: [Parameter("TZID", written: "Europe/Oslo")], value: "20180606T080000Z")
    let value = try CalendarDateTime(property: property)
    #expect(value.tzid == nil)
    #expect(
      value.property(named: "DTSTART") == Property("DTSTART", value: "20180606T080000Z"))
  }

  @Test("a zone's name is decoded and encoded again")
  func zoneName() throws {
    let property = Property(
      "DTSTART", parameters: [Parameter("TZID", value: "(UTC-05:00) Eastern, \"US\"\n")],
      value: "20180606T080000")
    let value = try CalendarDateTime(property: property)
    #expect(value.tzid == "(UTC-05:00) Eastern, \"US\"\n")
    #expect(value.property(named: "DTSTART") == property)
  }

  @Test("a year that four digits cannot say is written as the nearest one")
  func farYears() throws {
    let far = try #require(CivilDate(year: 9999, month: 12, day: 31)).adding(days: 400)
    #expect(CalendarDateTime.date(far).text.hasPrefix("9999"))
    let ancient = try #require(CivilDate(year: -44, month: 3, day: 15))
    #expect(CalendarDateTime.date(ancient).text == "00000315")
  }

  @Test("every day of 400 years comes back as it was written")
  func everyDay() throws {
    let first = try #require(CivilDate("1801-01-01")).daysSinceEpoch
    for day in stride(from: first, to: first + 146_097, by: 3) {
      let value = CalendarDateTime.date(CivilDate(daysSinceEpoch: day))
      #expect(try CalendarDateTime(text: value.text) == value)
    }
  }
}

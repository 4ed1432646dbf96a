// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import ICalendar

/// libical's own answer beside ours. A test that fails here may mean good news: a work-around that can go.
@Suite("LibicalFault")
struct LibicalFaultTests {
  @Test("every fault is still in the library", arguments: LibicalFault.all.map(\.name))
  func present(name: String) throws {
    let fault = try #require(LibicalFault.all.first { $0.name == name })
    #expect(fault.isPresent(), "\(fault.summary)")
  }

  @Test("faults have names of their own and say what is done")
  func named() {
    let names = LibicalFault.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(LibicalFault.all.allSatisfy { $0.summary.hasSuffix(".") && $0.remedy.hasSuffix(".") })
    #expect(names.count >= 20)
  }

  @Test("30 February and 25:00: libical reads them, we do not")
  func impossibleDates() {
    #expect(LibicalValue.date("20180230")?.day == 30)
    #expect(LibicalValue.dateTime("20180606T250000")?.hour == 25)
    #expect(throws: CalendarError.self) { try CalendarDateTime(text: "20180230") }
    #expect(throws: CalendarError.self) { try CalendarDateTime(text: "20180606T250000") }
  }

  @Test("offsets, lower case and missing seconds: libical refuses them, we read them")
  func lenientDates() throws {
    for text in ["20180606T091500+0200", "20180606t091500", "20180606T0915"] {
      #expect(LibicalValue.dateTime(text) == nil)
      #expect(throws: Never.self) {
        try CalendarDateTime(property: Property("DTSTART", value: text))
      }
    }
  }

  @Test("a time with VALUE=DATE: libical gives no day, we do")
  func dateWithTime() throws {
    #expect(LibicalValue.date("20180606T000000")?.year == 0)
    let property = Property(
      "DTSTART", parameters: [Parameter("VALUE", written: "DATE")], value: "20180606T000000")
    #expect(try CalendarDateTime(property: property).text == "20180606")
  }

  @Test("99,999,999,999 seconds: libical reads 1,410,065,407, we refuse them")
  func longDurations() {
    #expect(LibicalValue.duration("PT99999999999S")?.seconds == 1_410_065_407)
    #expect(throws: CalendarError.self) { try CalendarDuration(text: "PT99999999999S") }
  }

  @Test("seconds without T: libical refuses them, we read them")
  func durationWithoutT() throws {
    #expect(LibicalValue.duration("P1800S") == nil)
    let value = try CalendarDuration(property: Property("DURATION", value: "P1800S"))
    #expect(value.seconds == 1800)
  }

  @Test("600 excluded dates: libical keeps 500, we keep all")
  func longLists() throws {
    let texts = (0..<600).map {
      CalendarDateTime.utc(CivilDateTime(secondsSinceEpoch: $0 * 86_400)).text
    }
    let line = "EXDATE:\(texts.joined(separator: ","))"
    let theirs = LibicalComponent(text: "BEGIN:VEVENT\r\n\(line)\r\nEND:VEVENT\r\n")
    #expect(theirs?.values(of: "EXDATE").count == 500)
    let event = VEvent(
      component: Component(
        "VEVENT", properties: [Property("EXDATE", value: texts.joined(separator: ","))]))
    #expect(event.exdates.map(\.text) == texts)
  }

  @Test("lists that we write are read whole by libical")
  func splitLists() throws {
    var event = VEvent()
    event.exdates = (0..<600).map { .utc(CivilDateTime(secondsSinceEpoch: $0 * 86_400)) }
    let text = String(decoding: event.component.serialized(), as: UTF8.self)
    #expect(LibicalComponent(text: text)?.values(of: "EXDATE").count == 600)
  }

  @Test("a comma in a category: libical makes two of one when it writes, we keep one")
  func categories() {
    let line = "CATEGORIES:Refugees\\, migrants,Cities"
    let theirs = LibicalComponent(text: "BEGIN:VEVENT\r\n\(line)\r\nEND:VEVENT\r\n")
    #expect(theirs?.text?.contains("CATEGORIES:Refugees, migrants") == true)
    var event = VEvent()
    event.categories = ["Refugees, migrants", "Cities"]
    #expect(event.component.properties.map(\.value) == ["Refugees\\, migrants,Cities"])
    #expect(event.categories == ["Refugees, migrants", "Cities"])
  }

  @Test("libical reads what we write of an event as we meant it")
  func agreement() throws {
    var event = VEvent()
    event.uid = "a@mayors.example"
    event.dtstart = try CalendarDateTime(text: "20170914T090000", tzid: "Europe/Oslo")
    event.duration = CalendarDuration(days: 1, seconds: 5400)
    event.geo = GeoPosition(latitude: 58.969975, longitude: 5.733107)
    event.status = .confirmed
    event.sequence = 3
    event.summary = "Welcome; and, \\ more\nlines"
    event.url = try CalendarURI("https://mayors.example/a;b")
    let text = String(decoding: event.component.serialized(), as: UTF8.self)
    guard let theirs = LibicalComponent(text: text) else {
      Issue.record("libical found no event.")
      return
    }
    #expect(
      theirs.properties.map(\.name) == [
        "UID", "DTSTART", "DURATION", "GEO", "STATUS", "SEQUENCE", "SUMMARY", "URL",
      ])
    #expect(theirs.values(of: "DTSTART") == ["20170914T090000"])
    #expect(theirs.values(of: "DURATION") == ["P1DT1H30M"])
    #expect(theirs.values(of: "GEO") == ["58.969975;5.733107"])
    #expect(theirs.values(of: "URL") == ["https://mayors.example/a;b"])
  }

  @Test("values are read on many threads at once")
  func threads() async {
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<2000).count { index in
            let minute = 10 + index % 50
            let value = LibicalValue.dateTime("20180606T09\(minute)00Z")
            let properties = LibicalComponent(
              text: "BEGIN:VEVENT\r\nLOCATION:\r\nDURATION:PT1H\r\nEND:VEVENT\r\n")?.properties
            return value?.minute == minute && properties?.count == 2
          }
        }
      }
      for await count in group { #expect(count == 2000) }
    }
  }
}

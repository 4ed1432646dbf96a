// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import ICalendar

@Suite("VEvent")
struct VEventTests {
  private func event(_ properties: Property...) -> VEvent {
    VEvent(component: Component("VEVENT", properties: properties))
  }

  @Test("every accessor gives back what was set")
  func roundTrip() throws {
    var event = VEvent()
    let start = try CalendarDateTime(text: "20170914T090000", tzid: "Europe/Oslo")
    let stamp = try CalendarDateTime(text: "20170801T120000Z")
    let uri = try CalendarURI("https://globalparliamentofmayors.example")
    let mayor = try CalendarAddress(email: "mayor@stavanger.example", name: "Mayor, Stavanger")
    event.uid = "opening.gpm-stavanger-2017@plenary.example"
    event.dtstamp = stamp
    event.created = stamp
    event.lastModified = stamp
    event.sequence = 2
    event.dtstart = start
    event.dtend = start.replacing(civil: start.civil.adding(seconds: 5400))
    event.recurrenceID = start
    event.appliesToFuture = true
    event.summary = "Opening; \\ plenary,\nday one"
    event.description = "Words"
    event.location = "Stavanger Forum, Hall A"
    event.geo = GeoPosition(latitude: 58.969975, longitude: 5.733107)
    event.status = .tentative
    event.transparency = .transparent
    event.classification = .private
    event.priority = 5
    event.url = uri
    event.color = "navy"
    event.categories = ["Refugees, migrants", "Cities"]
    event.resources = ["Booth; 2"]
    event.comments = ["One, two", "Three"]
    event.contact = "Secretariat"
    event.organizer = mayor
    event.attendees = [mayor, mayor]
    event.attachments = [Attachment(uri, mediaType: "text/html")]
    event.images = [Attachment(uri)]
    event.conferences = [Conference(uri, features: ["VIDEO"], label: "Stream")]
    event.relatedTo = [RelatedTo(uid: "day-1"), RelatedTo(uid: "b", relationship: "SIBLING")]
    event.requestStatuses = [RequestStatus(code: "2.0", message: "Success; fine")]
    event.rrules = [Property("RRULE", value: "FREQ=DAILY;COUNT=2")]
    event.exrules = [Property("EXRULE", value: "FREQ=WEEKLY")]
    event.rdates = [start, stamp]
    event.rdatePeriods = [CalendarPeriod(start: start, duration: CalendarDuration(seconds: 60))]
    event.exdates = [start]
    event.alarms = [
      VAlarm(trigger: .relative(CalendarDuration(seconds: -900), to: .start), description: "Soon")
    ]
    event.participants = [Participant(uid: "p1", type: "SPEAKER")]
    event.vlocations = [VLocation(uid: "l1", name: "Hall A")]

    let read = CalendarReader().readComponents(event.component.serialized())
    #expect(read.log.isEmpty)
    let again = VEvent(component: try #require(read.components.first))
    #expect(again == event)
    #expect(again.uid == "opening.gpm-stavanger-2017@plenary.example")
    #expect(again.dtstamp == stamp && again.created == stamp && again.lastModified == stamp)
    #expect(again.sequence == 2 && again.priority == 5)
    #expect(again.dtstart == start && again.recurrenceID == start && again.appliesToFuture)
    #expect(again.dtend?.text == "20170914T103000")
    #expect(again.summary == "Opening; \\ plenary,\nday one")
    #expect(again.location == "Stavanger Forum, Hall A")
    #expect(again.geo == GeoPosition(latitude: 58.969975, longitude: 5.733107))
    #expect(again.status == .tentative && again.transparency == .transparent)
    #expect(again.classification == .private && again.url == uri && again.color == "navy")
    #expect(again.categories == ["Refugees, migrants", "Cities"])
    #expect(again.resources == ["Booth; 2"])
    #expect(again.comments == ["One, two", "Three"])
    #expect(again.organizer == mayor && again.attendees == [mayor, mayor])
    #expect(again.attachments.map(\.mediaType) == ["text/html"])
    #expect(again.images.map(\.uri) == [uri])
    #expect(again.conferences == event.conferences)
    #expect(again.relatedTo == event.relatedTo)
    #expect(again.requestStatuses == event.requestStatuses)
    #expect(again.rdates == [start, stamp])
    #expect(again.rdatePeriods == event.rdatePeriods)
    #expect(again.exdates == [start])
    #expect(again.rrules.map(\.value) == ["FREQ=DAILY;COUNT=2"])
    #expect(again.alarms.first?.trigger == event.alarms.first?.trigger)
    #expect(again.participants.first?.type == "SPEAKER")
    #expect(again.vlocations.first?.name == "Hall A")
    #expect(again.validate().map(\.kind) == [])
  }

  @Test("setting nil takes a property out, and setting the same value leaves the line as it was")
  func setting() throws {
    var event = event(
      Property(
        "SUMMARY", parameters: [Parameter("LANGUAGE", written: "en")], value: "Opening\\, plenary"),
      Property("DTSTART", value: "20180606T0915"), Property("X-KEPT", value: "1"))
    let before = event
    event.summary = "Opening, plenary"
    event.dtstart = event.dtstart
    #expect(event == before)
    event.summary = nil
    event.dtstart = nil
    #expect(event.component.properties.map(\.name) == ["X-KEPT"])
  }

  @Test("setting a word that is written in small letters to what it is leaves the line as it was")
  func words() {
    var calendar = VCalendar(
      component: Component("VCALENDAR", properties: [Property("CALSCALE", value: "gregorian")]))
    var alarm = VAlarm(
      component: Component("VALARM", properties: [Property("ACTION", value: "Display")]))
    var participant = Participant(
      component: Component(
        "PARTICIPANT", properties: [Property("PARTICIPANT-TYPE", value: "speaker")]))
    let before = (calendar, alarm, participant)
    calendar.calscale = calendar.calscale
    alarm.action = alarm.action
    participant.type = participant.type
    #expect((calendar, alarm, participant) == before)
    alarm.action = "AUDIO"
    #expect(alarm.component.first("ACTION")?.value == "AUDIO")
    alarm.action = nil
    #expect(alarm.component.properties.isEmpty)
  }

  @Test("a new value takes the place of the old one, and repeated ones go")
  func places() {
    var event = event(
      Property("STATUS", value: "TENTATIVE"), Property("X-KEPT", value: "1"),
      Property("STATUS", value: "CONFIRMED"))
    event.status = .canceled
    #expect(event.component.properties.map(\.value) == ["CANCELLED", "1"])
  }

  @Test("a broken or empty value gives nil and is kept")
  func broken() {
    let event = event(
      Property("DTSTART", value: "20180230"), Property("LOCATION", value: ""),
      Property("GEO", value: "here"))
    #expect(event.dtstart == nil && event.location == nil && event.geo == nil)
    #expect(event.component.properties.count == 3)
  }

  @Test(
    "a property that is empty or broken does not hide a good one after it",
    arguments: ["", "20180230T090000Z"])
  func secondCounts(start: String) throws {
    let event = event(
      Property("DTSTART", value: start, line: 2), Property("SUMMARY", value: "", line: 3),
      Property("UID", value: "", line: 4), Property("DTSTAMP", value: "20180101T000000Z", line: 5),
      Property("DTSTART", value: "20180606T090000Z", line: 6),
      Property("SUMMARY", value: "Real", line: 7), Property("UID", value: "real", line: 8),
      Property("SUMMARY", value: "Third", line: 9))
    #expect(event.dtstart == (try CalendarDateTime(text: "20180606T090000Z")))
    #expect(event.summary == "Real")
    #expect(event.uid == "real")
    let found = event.validate()
    #expect(found.filter { $0.severity == .error } == [])
    #expect(found.filter { $0.kind == .repeatedProperty }.map(\.line) == [9])
  }

  @Test("600 dates in one property all arrive, and are written in lists of at most 250")
  func longLists() {
    let dates = (0..<600).map {
      CalendarDateTime.utc(CivilDateTime(secondsSinceEpoch: $0 * 86_400))
    }
    var event = event(
      Property("EXDATE", value: dates.map(\.text).joined(separator: ",")),
      Property("RDATE", value: dates.map(\.text).joined(separator: ",")))
    #expect(event.exdates == dates && event.rdates == dates)
    event.exdates = dates.reversed()
    let counts = event.component.all("EXDATE").map { $0.value.split(separator: ",").count }
    #expect(counts == [250, 250, 100])
    #expect(event.exdates == dates.reversed())
  }

  @Test("dates of several forms share a property only with their like")
  func mixedLists() throws {
    let oslo = try CalendarDateTime(text: "20170914T090000", tzid: "Europe/Oslo")
    let day = try CalendarDateTime(text: "20170914")
    let utc = try CalendarDateTime(text: "20170914T070000Z")
    var event = VEvent()
    event.exdates = [oslo, oslo, day, utc]
    #expect(event.component.all("EXDATE").count == 3)
    #expect(event.exdates == [oslo, oslo, day, utc])
  }

  @Test("a broken date loses only itself, and periods and dates do not mix")
  func listFaults() {
    let event = event(
      Property("RDATE", value: "20180606T090000Z,20180230T090000Z,,20180608T090000Z"),
      Property(
        "RDATE", parameters: [Parameter("VALUE", written: "PERIOD")],
        value: "20180610T090000Z/PT1H,20180611T090000Z"))
    #expect(event.rdates.map(\.text) == ["20180606T090000Z", "20180608T090000Z"])
    #expect(event.rdatePeriods.map(\.text) == ["20180610T090000Z/PT1H"])
    #expect(event.validate().filter { $0.kind == .invalidDate }.count == 1)
    #expect(event.validate().filter { $0.kind == .invalidPeriod }.count == 1)
  }

  @Test(
    "the end of an event follows from what is written",
    arguments: [
      (["DTSTART:20180606T090000Z", "DTEND:20180606T100000Z"], "20180606T100000Z"),
      (["DTSTART:20180606T090000Z", "DURATION:PT1H"], "+PT1H"),
      (["DTSTART:20180606T090000Z"], "+PT0S"), (["DTSTART:20180606"], "+P1D"),
      (["DTSTART:20180606", "DTEND:20180608"], "20180608"),
      (["DTSTART:20180606", "DTEND:20180606"], "+P1D"),
      (["DTSTART:20180606", "DTEND:20180605"], "+P1D"),
      (["DTSTART:20180606", "DURATION:P2D"], "+P2D"),
      (["DTSTART:20180606", "DURATION:PT24H"], "+P1D"),
      (["DTSTART:20180606", "DURATION:PT0S"], "+P1D"),
      (["DTSTART:20180606T090000Z", "DTEND:20180606T080000Z"], "+PT0S"),
      (["DTSTART:20180606T090000Z", "DTEND:20180606T090000Z"], "20180606T090000Z"),
      (["DTSTART:20180606T090000Z", "DURATION:-PT1H"], "+PT0S"),
      (["DTSTART:20180606T090000Z", "DTEND:nonsense", "DURATION:PT1H"], "+PT1H"),
      (["DTEND:20180606T080000Z"], "none"),
    ])
  func ends(lines: [String], expected: String) {
    let component = Component(
      "VEVENT",
      properties: lines.map { line in
        let parts = line.split(separator: ":")
        return Property(String(parts[0]), value: String(parts[1]))
      })
    let found =
      switch VEvent(component: component).effectiveEnd {
      case .at(let end): end.text
      case .after(let duration): "+\(duration)"
      case nil: "none"
      }
    #expect(found == expected)
  }
}

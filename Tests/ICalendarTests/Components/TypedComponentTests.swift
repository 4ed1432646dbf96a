// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ICalendar

@Suite("Typed components")
struct TypedComponentTests {
  @Test("a calendar says its name and refresh interval twice, for new and old programs")
  func presentation() throws {
    var calendar = VCalendar(prodID: "-//Plenary//EN")
    calendar.name = "GPM Stavanger 2017"
    calendar.calendarDescription = "Sessions"
    calendar.refreshInterval = CalendarDuration(seconds: 3600)
    calendar.source = try CalendarURI("https://mayors.example/forum.ics")
    calendar.method = .publish
    calendar.timeZoneName = "Europe/Oslo"
    let lines = calendar.component.properties.map { "\($0.name):\($0.value)" }
    #expect(
      lines == [
        "VERSION:2.0", "PRODID:-//Plenary//EN", "NAME:GPM Stavanger 2017",
        "X-WR-CALNAME:GPM Stavanger 2017", "DESCRIPTION:Sessions", "X-WR-CALDESC:Sessions",
        "REFRESH-INTERVAL:PT1H", "X-PUBLISHED-TTL:PT1H",
        "SOURCE:https://mayors.example/forum.ics", "METHOD:PUBLISH", "X-WR-TIMEZONE:Europe/Oslo",
      ])
    #expect(calendar.refreshInterval == CalendarDuration(seconds: 3600))
    #expect(calendar.validate() == [])
  }

  @Test("an old calendar's name and interval are read from the X- properties")
  func oldNames() {
    let calendar = VCalendar(
      component: Component(
        "VCALENDAR",
        properties: [
          Property("X-WR-CALNAME", value: "Mayors\\, cities"),
          Property("X-PUBLISHED-TTL", value: "PT12H"),
        ]))
    #expect(calendar.name == "Mayors, cities")
    #expect(calendar.refreshInterval == CalendarDuration(seconds: 43_200))
  }

  @Test("replacing events leaves all others in their places")
  func events() {
    var calendar = VCalendar(
      component: Component(
        "VCALENDAR",
        components: [
          Component("VTIMEZONE"), Component("VEVENT"), Component("VTODO"), Component("X-NEW"),
        ]))
    var first = VEvent()
    first.uid = "a"
    var second = VEvent()
    second.uid = "b"
    calendar.events = [first, second]
    #expect(
      calendar.component.components.map(\.name) == [
        "VTIMEZONE", "VEVENT", "VTODO", "X-NEW", "VEVENT",
      ])
    #expect(calendar.events.map(\.uid) == ["a", "b"])
    #expect(calendar.others.map(\.name) == ["VTODO", "X-NEW"])
    #expect(calendar.timeZones.count == 1)
    calendar.events = []
    #expect(calendar.component.components.map(\.name) == ["VTIMEZONE", "VTODO", "X-NEW"])
  }

  @Test("a zone is its name and its observances")
  func zones() throws {
    let dtstart = try CalendarDateTime(text: "19810329T020000")
    var summer = Observance(
      isDaylight: true, dtstart: dtstart, from: try #require(UTCOffset(seconds: 3600)),
      to: try #require(UTCOffset(seconds: 7200)))
    summer.name = "CEST"
    summer.rrules = [Property("RRULE", value: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")]
    let zone = VTimeZone(tzid: "Europe/Oslo", observances: [summer])
    let read = CalendarReader().readComponents(zone.component.serialized())
    let again = VTimeZone(component: try #require(read.components.first))
    #expect(again == zone)
    #expect(again.observances.map(\.isDaylight) == [true])
    #expect(again.observances.first?.offsetTo?.seconds == 7200)
    #expect(again.observances.first?.dtstart == dtstart)
  }

  @Test("stretches of free and busy time keep their kind and number")
  func freeBusy() throws {
    var freeBusy = VFreeBusy()
    let start = try CalendarDateTime(text: "20180606T090000Z")
    let period = CalendarPeriod(start: start, duration: CalendarDuration(seconds: 60))
    let stretches =
      Array(repeating: VFreeBusy.Stretch(period: period), count: 300)
      + [VFreeBusy.Stretch(period: period, type: "FREE")]
    freeBusy.stretches = stretches
    #expect(freeBusy.stretches == stretches)
    #expect(freeBusy.component.all("FREEBUSY").count == 3)
  }

  @Test("a task and a note are looked at without a loss")
  func others() throws {
    let component = Component(
      "VTODO",
      properties: [
        Property("UID", value: "t"), Property("DUE", value: "20180606T090000Z"),
        Property("X-KEPT", value: "1"),
      ])
    var todo = VTodo(component: component)
    #expect(todo.due?.text == "20180606T090000Z")
    todo.summary = "Book booths"
    #expect(todo.component.properties.prefix(3) == component.properties[...])
    #expect(VJournal(component: component).uid == "t")
  }
}

@Suite("Fingerprints")
struct FingerprintTests {
  private let event = Component(
    "VEVENT",
    properties: [
      Property("SUMMARY", value: "Opening", line: 2),
      Property("DTSTAMP", value: "20180101T000000Z", line: 3),
      Property("DTSTART", value: "20180606T090000Z", line: 4),
    ])

  @Test("the hash is FNV-1a of 128 bits")
  func vector() {
    var hash = ContentHash()
    #expect(hash.text == "6c62272e07bb014262b821756295c58d")
    hash.combine(byte: UInt8(ascii: "a"))
    #expect(hash.text == "d228cb696f1a8caf78912b704e4a8964")
  }

  @Test("DTSTAMP, places of lines and the order of properties do not count")
  func stable() {
    var other = event
    other.properties.reverse()
    other.set(Property("DTSTAMP", value: "20180102T000000Z", line: 30))
    #expect(other.contentFingerprint == event.contentFingerprint)
    #expect(event.contentFingerprint.utf8.count == 32)
  }

  @Test("every other change counts, also where texts could run together")
  func sensitive() {
    var variants = [event]
    for change in [
      Property("SUMMARY", value: "Closing"), Property("LOCATION", value: "Hall"),
      Property("SUMMARY", parameters: [Parameter("LANGUAGE", written: "en")], value: "Opening"),
      Property("SUMMARY", parameters: [Parameter("LANGUAGE", written: "enOpening")], value: ""),
    ] {
      var variant = event
      variant.set(change)
      variants.append(variant)
    }
    var nested = event
    nested.components = [Component("VALARM")]
    variants.append(nested)
    #expect(Set(variants.map(\.contentFingerprint)).count == variants.count)
  }

  @Test("an event without a UID gets the same one each time, whatever its stamps say")
  func synthetic() {
    let view = VEvent(component: event)
    var again = event
    again.set(Property("DTSTAMP", value: "20190101T000000Z"))
    again.set(Property("LAST-MODIFIED", value: "20190101T000000Z"))
    again.set(Property("SEQUENCE", value: "4"))
    #expect(view.uidOrSynthetic == VEvent(component: again).uidOrSynthetic)
    #expect(view.uidOrSynthetic.hasPrefix("synthetic-"))
    var named = view
    named.uid = "a"
    #expect(named.uidOrSynthetic == "a")
    #expect(named.syntheticUID == view.syntheticUID)
  }
}

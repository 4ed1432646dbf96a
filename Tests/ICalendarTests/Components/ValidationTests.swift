// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Validation")
struct ValidationTests {
  private func diagnostics(_ properties: Property...) -> [Diagnostic] {
    let sound = [
      Property("UID", value: "a", line: 2), Property("DTSTAMP", value: "20180101T000000Z", line: 3),
      Property("DTSTART", value: "20180606T090000Z", line: 4),
    ]
    let kept = sound.filter { property in !properties.contains { $0.name == property.name } }
    return VEvent(component: Component("VEVENT", properties: kept + properties)).validate()
  }

  @Test("a sound event has no faults")
  func sound() {
    #expect(diagnostics() == [])
  }

  @Test(
    "a broken property is reported with its line, its text and what was done",
    arguments: [
      ("DTEND", "20180230", "invalid-date"), ("DTEND", "", "empty-value"),
      ("DURATION", "P1Y", "invalid-duration"), ("SEQUENCE", "many", "invalid-integer"),
      ("GEO", "91;0", "invalid-position"), ("URL", "a\u{1}b", "invalid-uri"),
      ("LOCATION", "", "empty-value"), ("RRULE", "", "empty-value"),
      ("EXDATE", "20180230T090000Z", "invalid-date"), ("REQUEST-STATUS", "ok", "invalid-status"),
      ("RDATE", "20180606T090000Z/P", "invalid-duration"), ("CREATED", "now", "invalid-date"),
      ("CREATED", "2018-06-06T09:00:00Z", "repaired-value"), ("ATTENDEE", "", "empty-value"),
    ])
  func broken(name: String, value: String, kind: String) {
    let found = diagnostics(Property(name, value: value, line: 12))
    #expect(found.map(\.kind.rawValue) == [kind])
    #expect(found.first?.line == 12)
    #expect(found.first?.text.hasPrefix(name) == true)
    #expect(found.first?.message.hasSuffix(".") == true)
  }

  @Test("an empty value is a note: it counts as absent")
  func emptyIsNote() {
    let found = diagnostics(Property("LOCATION", value: "", line: 12))
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message == "LOCATION has no value. It counts as absent.")
  }

  @Test("an empty value of a body is reported once: when the component is looked at")
  func emptyOnce() throws {
    let document = CalendarReader().read(
      calendarText([
        "BEGIN:VEVENT", "UID:1", "DTSTAMP:20180101T000000Z", "DTSTART:20180606", "LOCATION:",
        "END:VEVENT",
      ]))
    let event = VEvent(component: try #require(document.components.first))
    let found = document.diagnostics + event.validate()
    #expect(found.filter { $0.kind == .emptyValue }.map(\.line) == [6])
  }

  @Test("a start that does not exist costs the event its place in time")
  func brokenStart() {
    let found = diagnostics(Property("DTSTART", value: "20180230", line: 4))
    #expect(found.map(\.kind) == [.invalidDate])
    #expect(
      found.first?.message
        == "DTSTART: \"20180230\" is not a day and time that exist. "
        + "The event is kept but has no place in time.")
  }

  @Test("what is missing is reported on the first line of the event")
  func missing() {
    let event = VEvent(
      component: Component("VEVENT", properties: [Property("SUMMARY", value: "Lost", line: 8)]))
    #expect(event.validate().map(\.kind) == [.missingUID, .missingDTStamp, .missingDTStart])
    #expect(event.validate().map(\.severity) == [.warning, .note, .error])
    #expect(event.validate().allSatisfy { $0.line == 8 })
  }

  @Test("an end before the start, and one that is the start of a whole day")
  func ends() {
    let early = diagnostics(Property("DTEND", value: "20180606T080000Z", line: 5))
    #expect(early.map(\.kind) == [.endBeforeStart])
    let date = [Parameter("VALUE", written: "DATE")]
    let same = diagnostics(
      Property("DTSTART", parameters: date, value: "20180606", line: 4),
      Property("DTEND", parameters: date, value: "20180606", line: 5))
    #expect(same.map(\.kind) == [.endIsStart])
    let mixed = diagnostics(Property("DTEND", parameters: date, value: "20180607", line: 5))
    #expect(mixed.map(\.kind) == [.valueTypeMismatch])
    let both = diagnostics(
      Property("DTEND", value: "20180606T100000Z"), Property("DURATION", value: "PT1H"))
    #expect(both.map(\.kind) == [.conflictingProperties])
    let backwards = diagnostics(Property("DURATION", value: "-PT1H"))
    #expect(backwards.map(\.kind) == [.endBeforeStart])
  }

  @Test("a length beside an end that does not exist is no conflict: the length counts")
  func brokenEndWithLength() {
    let found = diagnostics(
      Property("DTEND", value: "20180230T090000Z", line: 5),
      Property("DURATION", value: "PT2H", line: 6))
    #expect(found.map(\.kind) == [.invalidDate])
  }

  @Test("of the broken values of a list a hundred are listed and the rest counted")
  func manyBrokenValues() {
    let list = Array(repeating: "1", count: 3000).joined(separator: ",")
    let found = diagnostics(Property("EXDATE", value: list, line: 5))
    #expect(found.count == 101)
    #expect(found.allSatisfy { $0.kind == .invalidDate })
    #expect(found.last?.message == "2900 more of this kind are not listed.")
  }

  @Test("what becomes of an event with a broken start says whether another one counts")
  func brokenStartBeforeGood() {
    let found = diagnostics(
      Property("DTSTART", value: "20180230", line: 4),
      Property("DTSTART", value: "20180606T090000Z", line: 5))
    #expect(found.map(\.kind) == [.invalidDate])
    #expect(found.first?.message.hasSuffix("exist. The next one counts.") == true)
  }

  @Test("a property given again is reported, one that may be is not")
  func repeated() {
    let found = diagnostics(
      Property("SUMMARY", value: "One", line: 5), Property("SUMMARY", value: "Two", line: 6),
      Property("COMMENT", value: "One", line: 7), Property("COMMENT", value: "Two", line: 8))
    #expect(found.map(\.kind) == [.repeatedProperty])
    #expect(found.first?.line == 6)
  }

  @Test("a VALUE that the property does not allow is reported")
  func unknownType() {
    let odd = [Parameter("VALUE", written: "DAYS")]
    let found = diagnostics(
      Property("DURATION", parameters: odd, value: "PT1H", line: 5),
      Property("SUMMARY", parameters: [Parameter("VALUE", written: "text")], value: "Fine"))
    #expect(found.map(\.kind) == [.unknownValueType])
  }

  @Test("reminders are looked at, too")
  func alarms() {
    var event = VEvent()
    event.uid = "a"
    event.component.properties += [
      Property("DTSTAMP", value: "20180101T000000Z"),
      Property("DTSTART", value: "20180606T090000Z"),
    ]
    event.component.components = [
      Component("VALARM", properties: [Property("TRIGGER", value: "-P1Y", line: 20)])
    ]
    #expect(event.validate().map(\.kind) == [.invalidDuration, .missingProperty])
    #expect(event.validate().first?.line == 20)
  }

  @Test("a calendar without PRODID and VERSION is noted")
  func calendar() {
    let bare = VCalendar(component: Component("VCALENDAR"))
    #expect(bare.validate().map(\.kind) == [.missingProperty, .missingProperty])
    #expect(VCalendar(prodID: "-//Plenary//EN").validate() == [])
  }
}

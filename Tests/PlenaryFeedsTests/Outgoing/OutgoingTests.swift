// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@testable import PlenaryFeeds

@Suite("Outgoing")
struct OutgoingTests {
  private func sanitized(_ lines: String) -> Component {
    let bytes = Array("BEGIN:VEVENT\n\(lines)\nEND:VEVENT".utf8)
    return Outgoing.sanitize(CalendarReader().readComponents(bytes).components[0])
  }

  @Test(
    "addresses that reach into the reader's machine or network do not leave",
    arguments: [
      "ATTACH:file:///etc/passwd", "URL:FILE:///c:/x", "ATTACH:\\\\\\\\server\\\\share",
      "ATTACH;VALUE=URI:\\\\server\\share", "ATTACH://server/share", "URL:javascript:alert(1)",
      "URL: java\tscript:alert(1)", "IMAGE;VALUE=URI:vbscript:x", "X-IMAGE:file:///x",
      "LOCATION:file:///x", "ATTACH:\"file:///x\"", "ATTACH:smb://server/share", "X-LIC-ERROR:x",
      "STYLED-DESCRIPTION;VALUE=URI:file:///x",
    ])
  func addresses(line: String) {
    #expect(sanitized("UID:1\n\(line)").properties.map(\.name) == ["UID"])
  }

  @Test(
    "what is harmless leaves as it was written",
    arguments: [
      "URL:https://example.org/a?b=file:c", "DESCRIPTION:file: see page 3",
      "SUMMARY:javascript: the good parts", "ATTACH:data:text/plain,short",
      "ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA", "ORGANIZER:mailto:a@example.org",
      "X-NEW;X-P=1:anything", "DTSTART;TZID=Europe/Oslo:20180608T080000",
    ])
  func harmless(line: String) {
    let property = CalendarReader().readComponents(Array("BEGIN:VEVENT\n\(line)\nEND:VEVENT".utf8))
      .components[0].properties
    #expect(sanitized(line).properties == property)
  }

  @Test("those who take part do not leave with their addresses")
  func attendees() {
    let event = sanitized(
      "UID:1\nATTENDEE;CN=A:mailto:a@example.org\nBEGIN:PARTICIPANT\nUID:2\n"
        + "CALENDAR-ADDRESS:mailto:b@example.org\nEND:PARTICIPANT")
    #expect(event.properties.map(\.name) == ["UID"])
    #expect(event.components[0].properties.map(\.name) == ["UID"])
  }

  @Test(
    "what is passed on holds no address of a person or an organizer",
    arguments: [
      "ORGANIZER;CN=USCM:mailto:a@example.org", "CONTACT:Jo\\, a@example.org",
      "X-SENDER:MAILTO:a@example.org", "URL: mailto:a@example.org",
    ])
  func addressesOfPeople(line: String) {
    let event = Outgoing.withoutAddresses(
      sanitized("UID:1\n\(line)\nDESCRIPTION;X-A=\"mailto:b@example.org\":mailto:c@example.org"))
    #expect(event.properties.map(\.name) == ["UID", "DESCRIPTION"])
    #expect(event.properties[1].parameters.isEmpty)
  }

  @Test(
    "an event is for everybody unless it says otherwise, and a word that nobody knows is otherwise",
    arguments: [
      ("", true), ("CLASS:PUBLIC", true), ("CLASS: public ", true), ("CLASS:", true),
      ("CLASS:PRIVATE", false), ("CLASS:confidential", false), ("CLASS:X-SECRET", false),
      ("CLASS:PUBLIC\nCLASS:PRIVATE", false),
    ])
  func classes(line: String, isForEverybody: Bool) {
    #expect(Outgoing.isForEverybody(sanitized("UID:1\n\(line)")) == isForEverybody)
  }

  @Test("a data: URI leaves only while it is short")
  func data() {
    let start = "data:text/plain,"
    let fits = start + String(repeating: "a", count: Outgoing.longestDataURI - start.count)
    #expect(sanitized("ATTACH:\(fits)").properties.count == 1)
    #expect(sanitized("ATTACH:\(fits)a").properties.isEmpty)
  }

  @Test("a parameter with such an address goes, its property stays")
  func parameters() {
    let event = sanitized("DESCRIPTION;ALTREP=\"file:///x\";LANGUAGE=en:Text")
    #expect(
      event.properties == [
        Property("DESCRIPTION", parameters: [Parameter("LANGUAGE", written: "en")], value: "Text")
      ])
  }

  @Test(
    "alarms that run, mail or play something do not leave, others do",
    arguments: [
      ("PROCEDURE", false), ("email", false), ("AUDIO", false), ("DISPLAY", true), ("X-A", true),
    ])
  func alarms(action: String, leaves: Bool) {
    let event = sanitized("UID:1\nBEGIN:VALARM\nACTION:\(action)\nEND:VALARM")
    #expect(event.components.count == (leaves ? 1 : 0))
  }

  @Test("what is inside of components is looked at too")
  func inner() {
    let event = sanitized("BEGIN:VALARM\nACTION:DISPLAY\nATTACH:file:///x\nEND:VALARM")
    #expect(event.components[0].properties.map(\.name) == ["ACTION"])
  }
}

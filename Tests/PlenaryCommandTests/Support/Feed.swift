// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The text of a partner's calendar.
enum Feed {
  static func calendar(_ events: String...) -> String {
    lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Partner 1.0//EN"])
      + events.joined() + lines(["END:VCALENDAR"])
  }

  static func event(
    _ uid: String, _ title: String, start: String = "DTSTART:20180608T080000Z",
    end: String = "DTEND:20180608T120000Z", _ more: String...
  ) -> String {
    lines(
      ["BEGIN:VEVENT", "UID:\(uid)@example.org", "DTSTAMP:20180101T000000Z", start, end]
        + ["SUMMARY:\(title)"] + more + ["END:VEVENT"])
  }

  static func lines(_ lines: [String]) -> String {
    lines.map { $0 + "\r\n" }.joined()
  }
}

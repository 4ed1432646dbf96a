// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Completeness of a body")
struct CompletenessTests {
  @Test("every prefix of a feed without its final END:VCALENDAR is incomplete")
  func prefixes() {
    let feed = Array(StreamingTests.feed(8).utf8)
    let lastLineEnd = 2
    for length in 0..<feed.count - lastLineEnd {
      let document = CalendarReader().read(Array(feed[..<length]))
      #expect(!document.isComplete, "the first \(length) bytes")
      #expect(document.hasCalendar == (length >= "BEGIN:VCALENDAR".utf8.count))
    }
    #expect(CalendarReader().read(Array(feed.dropLast(lastLineEnd))).isComplete)
    #expect(CalendarReader().read(feed).isComplete)
  }

  @Test("a second calendar without its END makes the body incomplete")
  func secondCalendar() {
    let document = CalendarReader().read(calendarText(["X-A:1"]) + "BEGIN:VCALENDAR\r\nX-B:2\r\n")
    #expect(!document.isComplete)
    #expect(outline(document) == "VCALENDAR(X-A=1) VCALENDAR(X-B=2)")
  }

  @Test(
    "what is no calendar has none",
    arguments: [
      "", "\r\n", "<html>\n<body>Please log in: now</body>\n</html>\n", "END:VCALENDAR\r\n",
      "{\"error\": \"BEGIN:VCALENDAR\"}", "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n", "\u{0}\u{1}\u{2}",
    ])
  func noCalendar(text: String) {
    let document = CalendarReader().read(text)
    #expect(!document.hasCalendar)
    #expect(!document.isComplete)
    #expect(document.calendars.isEmpty)
  }

  @Test(
    "lines are counted as an editor counts them",
    arguments: [
      ("", 0), ("a", 1), ("a\n", 1), ("a\r\nb", 2), ("a\r\rb\r\n", 3), ("a\n b\n", 2),
    ])
  func lines(text: String, count: Int) {
    #expect(CalendarReader().read(text).lines == count)
  }
}

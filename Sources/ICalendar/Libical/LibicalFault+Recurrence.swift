// Plenary
// SPDX-License-Identifier: Apache-2.0

extension LibicalFault {
  private static func calendar(_ text: String) -> LibicalComponent? {
    LibicalComponent(text: text.split(separator: "\n").joined(separator: "\r\n") + "\r\n")
  }

  static let recurrence = [
    LibicalFault(
      "until-with-count", "A rule with both UNTIL and COUNT is dropped.",
      remedy: "The earlier end of the two holds."
    ) {
      LibicalRule("FREQ=DAILY;COUNT=3;UNTIL=20300101T000000Z") == nil
    },
    LibicalFault(
      "empty-rule-part",
      "A rule with an empty part loses the parts after it, and so may never end.",
      remedy: "Empty parts are ignored."
    ) {
      LibicalRule("FREQ=DAILY;;COUNT=3")?.count != 3
    },
    LibicalFault(
      "weekly-positions", "BYSETPOS is ignored in weekly rules.",
      remedy: "Rules are expanded by our own engine."
    ) {
      LibicalRule("FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=1;COUNT=2")?
        .days(from: "20180604T090000", limit: 2) != ["20180604", "20180611"]
    },
    LibicalFault(
      "negative-limits", "A daily rule for the last day of the month gives nothing.",
      remedy: "Rules are expanded by our own engine."
    ) {
      // libical looks for an occurrence up to the year 2582, so the start is close to it.
      LibicalRule("FREQ=DAILY;BYMONTHDAY=-1;COUNT=2")?
        .days(from: "25810101T090000", limit: 2) != ["25810131", "25810228"]
    },
    LibicalFault(
      "overrides",
      "A moved instance is also given at its old time: RECURRENCE-ID is never applied.",
      remedy: "Overrides replace the instances that they name."
    ) {
      let starts = calendar(
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:a
        DTSTART:20180604T090000Z
        DURATION:PT1H
        RRULE:FREQ=DAILY;COUNT=2
        END:VEVENT
        BEGIN:VEVENT
        UID:a
        RECURRENCE-ID:20180605T090000Z
        DTSTART:20180605T150000Z
        DURATION:PT1H
        END:VEVENT
        END:VCALENDAR
        """)?.occurrences(from: "20180101T000000Z", to: "20190101T000000Z").map(\.start)
      return starts?.contains(1_528_189_200) ?? true
    },
    LibicalFault(
      "period-dates", "An RDATE that is a period gives no occurrence.",
      remedy: "Periods in RDATE are instances with lengths of their own."
    ) {
      let spans = calendar(
        """
        BEGIN:VEVENT
        UID:a
        DTSTART:20180604T090000Z
        DURATION:PT1H
        RDATE;VALUE=PERIOD:20180701T000000Z/PT2H
        END:VEVENT
        """)?.occurrences(from: "20180101T000000Z", to: "20190101T000000Z")
      return spans?.count != 2
    },
    LibicalFault(
      "all-day-length", "An event of two whole days lasts a second less than three.",
      remedy: "The end of a whole day is exclusive."
    ) {
      let spans = calendar(
        """
        BEGIN:VEVENT
        UID:a
        DTSTART;VALUE=DATE:20180604
        DTEND;VALUE=DATE:20180606
        END:VEVENT
        """)?.occurrences(from: "20180101T000000Z", to: "20190101T000000Z")
      return spans?.map { $0.end - $0.start } != [2 * 86_400]
    },
  ]

  static let zones = [
    LibicalFault(
      "unknown-zone", "A time in a zone that libical does not know floats, without an error.",
      remedy: "Names of Windows and others are resolved, and unknown ones reported."
    ) {
      calendar(
        """
        BEGIN:VEVENT
        DTSTART;TZID=W. Europe Standard Time:20180604T090000
        END:VEVENT
        """)?.startHasZone != true
    }
  ]
}

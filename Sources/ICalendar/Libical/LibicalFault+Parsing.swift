// Plenary
// SPDX-License-Identifier: Apache-2.0

extension LibicalFault {
  private static func event(_ lines: String...) -> LibicalComponent? {
    LibicalComponent(
      text: (["BEGIN:VEVENT"] + lines + ["END:VEVENT", ""]).joined(separator: "\r\n"))
  }

  static let parsing = [
    LibicalFault(
      "unknown-property", "A property that libical does not know loses its value.",
      remedy: "Every property is kept as it was written."
    ) {
      guard let event = event("LINK:https://mayors.example") else { return true }
      return event.text?.contains("https://mayors.example") != true
    },
    LibicalFault(
      "unknown-component", "A component that libical does not know vanishes without an error.",
      remedy: "Every component is kept as it was written."
    ) {
      guard let event = event("BEGIN:PARTICIPANT", "SUMMARY:Marvin Rees", "END:PARTICIPANT") else {
        return true
      }
      return event.text?.contains("Marvin Rees") != true
    },
    LibicalFault(
      "category-comma", "An escaped comma in CATEGORIES becomes a separator when it is written.",
      remedy: "CATEGORIES and RESOURCES are read and written by our own list of texts."
    ) {
      guard let event = event("CATEGORIES:Refugees\\, migrants,Cities") else { return true }
      return event.text?.contains("Refugees\\, migrants") != true
    },
    LibicalFault(
      "list-limit", "Values of RDATE and EXDATE beyond the 500th of a property are dropped.",
      remedy: "Lists are split before libical sees a value."
    ) {
      let dates = repeatElement("20180606T090000Z", count: 600).joined(separator: ",")
      return event("EXDATE:\(dates)")?.values(of: "EXDATE").count != 600
    },
    LibicalFault(
      "empty-value", "A property without a value becomes an error inside the calendar.",
      remedy: "A property without a value counts as absent and is kept."
    ) {
      event("LOCATION:")?.text?.contains("X-LIC-ERROR") == true
    },
    LibicalFault(
      "missing-end", "A feed without its last END is lost as a whole.",
      remedy: "Components are cut by our own reader, which reports a missing END."
    ) {
      LibicalComponent(text: "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n") == nil
    },
    LibicalFault(
      "parameter-quotes", "A quotation mark inside a parameter cuts it short.",
      remedy: "Parameters are read by our own reader, which keeps inner quotation marks."
    ) {
      guard let event = event("ATTENDEE;CN=\"Ann \"Andy\" Lee\":mailto:a@mayors.example") else {
        return true
      }
      return event.text?.contains("Lee") != true
    },
  ]

  static let writing = [
    LibicalFault(
      "far-years", "A value after the year 3000 is written as zeros.",
      remedy: "Times are written without making a value of them."
    ) {
      LibicalValue.dateTime("45010101T000000").flatMap(LibicalValue.valueText) != "45010101T000000"
    },
    LibicalFault(
      "line-injection",
      "A line break in a URL is written as one, and what follows is a new property.",
      remedy: "Control characters in URIs are refused."
    ) {
      let text =
        LibicalComponent(eventWithURL: "https://mayors.example\r\nX-INJECTED:1")?.text ?? ""
      return text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("X-INJECTED") }
    },
    LibicalFault(
      "geo-decimals", "GEO is written with six decimals, whatever was read.",
      remedy: "GEO is written with all its decimals."
    ) {
      event("GEO:58.969975123;5.733107456")?.text?.contains("58.969975123") != true
    },
  ]
}

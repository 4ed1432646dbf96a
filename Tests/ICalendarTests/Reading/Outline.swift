// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar

/// A component on one line, such as `VEVENT(UID=1 VALARM(ACTION=AUDIO))`, for tables of expectations.
func outline(_ component: Component) -> String {
  let properties = component.properties.map { "\($0.name)=\($0.value)" }
  let parts = properties + component.components.map(outline)
  return "\(component.name)(\(parts.joined(separator: " ")))"
}

/// The outlines of a body's calendars.
func outline(_ document: CalendarDocument) -> String {
  document.calendars.map(outline).joined(separator: " ")
}

/// The kinds and lines of diagnostics, such as `missing-end 4`, in order.
func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.kind.rawValue) \($0.line)" }
}

/// Lines of a body joined with CR LF, with one after the last.
func bodyText(_ lines: [String]) -> String {
  lines.map { $0 + "\r\n" }.joined()
}

/// A calendar around lines, the first of which is its line 2.
func calendarText(_ lines: [String]) -> String {
  bodyText(["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"])
}

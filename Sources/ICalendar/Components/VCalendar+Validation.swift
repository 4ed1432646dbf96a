// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VCalendar {
  /// Reports what is wrong with the calendar's own properties, without the components in it.
  public func validate(into log: inout DiagnosticLog) {
    Self.rules.check(component, log: &log)
    component.reportMissing(
      "PRODID", .missingProperty, .note, outcome: "It was read all the same.", log: &log)
    component.reportMissing(
      "VERSION", .missingProperty, .note, outcome: "It was read as 2.0.", log: &log)
  }

  private static let rules = PropertyRules(
    [
      PropertyRule.text("PRODID"), .text("VERSION"), .text("CALSCALE"), .text("X-WR-CALNAME"),
      .text("X-WR-CALDESC"), .text("X-WR-TIMEZONE"), .text("COLOR"), .text("UID"),
      .text("NAME", isSingle: false), .text("DESCRIPTION", isSingle: false),
      .one("METHOD", ITIPMethod.self, types: ["TEXT"]),
      .date("LAST-MODIFIED"),
      .one("SOURCE", CalendarURI.self, types: ["URI"]),
      .one("URL", CalendarURI.self, types: ["URI"]),
      .one("REFRESH-INTERVAL", CalendarDuration.self, types: ["DURATION"]),
      .one("X-PUBLISHED-TTL", CalendarDuration.self, types: ["DURATION"]),
    ])
}

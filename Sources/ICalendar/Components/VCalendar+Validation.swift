// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VCalendar {
  /// What is wrong with the calendar's own properties, without the components in it.
  public func validate() -> [Diagnostic] {
    var log: [Diagnostic] = []
    Self.rules.check(component, log: &log)
    component.reportMissing(
      "PRODID", .missingProperty, .note, outcome: "It was read all the same.", log: &log)
    component.reportMissing(
      "VERSION", .missingProperty, .note, outcome: "It was read as 2.0.", log: &log)
    return log
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

extension VFreeBusy {
  /// Everything that is wrong with it, each with its line and what was done about it.
  public func validate() -> [Diagnostic] {
    var log: [Diagnostic] = []
    Self.rules.check(component, log: &log)
    component.reportMissing(
      "UID", .missingUID, .warning, outcome: "One was made from its content.", log: &log)
    component.reportMissing(
      "DTSTAMP", .missingDTStamp, .note, outcome: "Versions are told apart without it.", log: &log)
    return log
  }

  private static let rules = PropertyRules(
    [
      PropertyRule.text("UID"), .date("DTSTAMP"),
      .date("DTSTART"), .date("DTEND"),
      .one("ORGANIZER", CalendarAddress.self, types: ["CAL-ADDRESS"]),
      .many("ATTENDEE", CalendarAddress.self, types: ["CAL-ADDRESS"]), .dates("FREEBUSY"),
    ])
}

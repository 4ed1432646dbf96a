// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VFreeBusy {
  /// Reports everything that is wrong with it, each with its line and what was done about it.
  public func validate(into log: inout DiagnosticLog) {
    Self.rules.check(component, log: &log)
    component.reportMissingIdentity(log: &log)
  }

  private static let rules = PropertyRules(
    [
      PropertyRule.text("UID"), .date("DTSTAMP"),
      .date("DTSTART"), .date("DTEND"),
      .one("ORGANIZER", CalendarAddress.self, types: ["CAL-ADDRESS"]),
      .many("ATTENDEE", CalendarAddress.self, types: ["CAL-ADDRESS"]), .dates("FREEBUSY"),
    ])
}

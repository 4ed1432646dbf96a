// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VAlarm {
  /// Reports everything that is wrong with the reminder, each with its line and what was done about it.
  public func validate(into log: inout DiagnosticLog) {
    Self.rules.check(component, log: &log)
    component.reportMissing(
      "ACTION", .missingProperty, .warning, outcome: "The reminder does nothing.", log: &log)
    component.reportMissing(
      "TRIGGER", .missingProperty, .warning, outcome: "The reminder never goes off.", log: &log)
  }

  private static let rules = PropertyRules(
    [
      PropertyRule.text("ACTION"), .text("DESCRIPTION"), .text("SUMMARY"),
      .one("TRIGGER", Trigger.self, outcome: "The reminder never goes off."),
      .one("REPEAT", Int.self, types: ["INTEGER"]),
      .one("DURATION", CalendarDuration.self, types: ["DURATION"]),
      .date("ACKNOWLEDGED"),
      .many("ATTACH", Attachment.self, types: ["URI", "BINARY"]),
      .many("ATTENDEE", CalendarAddress.self, types: ["CAL-ADDRESS"]),
    ])
}

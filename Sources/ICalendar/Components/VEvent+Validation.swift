// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VEvent {
  /// Everything that is wrong with the event and its reminders, each with its line and what was done about it.
  ///
  /// Faults of properties come in the order of the lines, then those of the event as a whole. Rules of recurrence are
  /// checked where they are expanded.
  public func validate() -> [Diagnostic] {
    var log: [Diagnostic] = []
    Self.rules.check(component, log: &log)
    component.reportMissing(
      "UID", .missingUID, .warning, outcome: "One was made from its content.", log: &log)
    component.reportMissing(
      "DTSTAMP", .missingDTStamp, .note, outcome: "Versions are told apart without it.", log: &log)
    component.reportMissing(
      "DTSTART", .missingDTStart, .error, outcome: "The event is kept but has no place in time.",
      log: &log)
    checkEnd(&log)
    for alarm in alarms { alarm.validate(&log) }
    return log
  }

  private func checkEnd(_ log: inout [Diagnostic]) {
    if component.text("DURATION") != nil,
      let (property, _) = component.reading("DTEND", as: CalendarDateTime.self)
    {
      log.append(
        property.report(
          .conflictingProperties, .warning, "and DURATION are both given. DTEND counts."))
    }
    guard !hasPlainEnd, let start = dtstart else { return }
    if let (property, end) = component.reading("DTEND", as: CalendarDateTime.self) {
      let length = start.isDate ? "It was taken as one day." : "It was taken as no time at all."
      if start.isDate != end.isDate {
        log.append(
          property.report(
            .valueTypeMismatch, .warning,
            "and DTSTART are not of the same type. Both were kept as they are."))
      } else if end.isEarlier(than: start) == true {
        log.append(
          property.report(.endBeforeStart, .warning, "is before DTSTART. \(length)"))
      } else if start.isDate, end == start {
        log.append(
          property.report(.endIsStart, .note, "is the day of DTSTART. \(length)"))
      }
    } else if let (property, duration) = component.reading("DURATION", as: CalendarDuration.self),
      duration.days < 0 || duration.seconds < 0
    {
      log.append(
        property.report(
          .endBeforeStart, .warning, "goes backwards. The event was taken as if it had none."))
    }
  }

  /// Whether start and end are two sound times of one form and zone in their order, as nearly always.
  ///
  /// Their texts then compare as their times do.
  private var hasPlainEnd: Bool {
    guard let end = component.first("DTEND") else { return component.first("DURATION") == nil }
    guard let start = component.first("DTSTART"), start.parameters == end.parameters,
      let form = start.soundDateForm, form == end.soundDateForm
    else { return false }
    return start.value < end.value
  }

  private static let rules = PropertyRules(
    [
      PropertyRule.text("UID"), .text("SUMMARY"), .text("DESCRIPTION"), .text("LOCATION"),
      .text("COLOR"), .text("CATEGORIES", isSingle: false), .text("RESOURCES", isSingle: false),
      .text("COMMENT", isSingle: false), .text("CONTACT", isSingle: false),
      .text("RRULE", isSingle: false, type: "RECUR"),
      .text("EXRULE", isSingle: false, type: "RECUR"),
      .date(
        "DTSTART",
        outcome: "The event is kept but has no place in time."),
      .date("DTEND"), .date("DTSTAMP"),
      .date("CREATED"), .date("LAST-MODIFIED"),
      .date("RECURRENCE-ID", outcome: "The event replaces no instance."),
      .one("DURATION", CalendarDuration.self, types: ["DURATION"]),
      .one("SEQUENCE", Int.self, types: ["INTEGER"]),
      .one("PRIORITY", Int.self, types: ["INTEGER"]),
      .one("GEO", GeoPosition.self, types: ["FLOAT"]),
      .one("STATUS", EventStatus.self, types: ["TEXT"]),
      .one("TRANSP", Transparency.self, types: ["TEXT"]),
      .one("CLASS", Classification.self, types: ["TEXT"]),
      .one("URL", CalendarURI.self, types: ["URI"]),
      .one("ORGANIZER", CalendarAddress.self, types: ["CAL-ADDRESS"]),
      .many("ATTENDEE", CalendarAddress.self, types: ["CAL-ADDRESS"]),
      .many("ATTACH", Attachment.self, types: ["URI", "BINARY"]),
      .many("IMAGE", Attachment.self, types: ["URI", "BINARY"]),
      .many("CONFERENCE", Conference.self, types: ["URI"]),
      .many("RELATED-TO", RelatedTo.self, types: ["TEXT", "UID", "URI"]),
      .many("REQUEST-STATUS", RequestStatus.self, types: ["TEXT"]),
      .dates("RDATE"), .dates("EXDATE"),
    ])
}

extension VAlarm {
  fileprivate func validate(_ log: inout [Diagnostic]) {
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

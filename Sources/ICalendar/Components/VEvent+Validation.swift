// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VEvent {
  /// Reports everything that is wrong with the event and its reminders, each with its line and what was done about it.
  ///
  /// Faults of properties come in the order of the lines, then those of the event as a whole. Rules of recurrence are
  /// checked where they are expanded.
  public func validate(into log: inout DiagnosticLog) {
    Self.rules.check(component, log: &log)
    component.reportMissingIdentity(log: &log)
    component.reportMissing(
      "DTSTART", .missingDTStart, .error, outcome: "The event is kept but has no place in time.",
      log: &log)
    checkEnd(&log)
    for alarm in alarms { alarm.validate(into: &log) }
  }

  private func checkEnd(_ log: inout DiagnosticLog) {
    if component.text("DURATION") != nil,
      let (property, _) = component.reading("DTEND", as: CalendarDateTime.self)
    {
      log.report(
        .conflictingProperties, .warning, about: property,
        "and DURATION are both given. DTEND counts.")
    }
    guard !hasPlainEnd, let start = dtstart else { return }
    if let (property, end) = component.reading("DTEND", as: CalendarDateTime.self) {
      let length = start.isDate ? "It was taken as one day." : "It was taken as no time at all."
      if start.isDate != end.isDate {
        log.report(
          .valueTypeMismatch, .warning, about: property,
          "and DTSTART are not of the same type. Both were kept as they are.")
      } else if end.isEarlier(than: start) == true {
        log.report(.endBeforeStart, .warning, about: property, "is before DTSTART. \(length)")
      } else if start.isDate, end == start {
        log.report(.endIsStart, .note, about: property, "is the day of DTSTART. \(length)")
      }
    } else if let (property, duration) = component.reading("DURATION", as: CalendarDuration.self),
      duration.days < 0 || duration.seconds < 0
    {
      log.report(
        .endBeforeStart, .warning, about: property,
        "goes backwards. The event was taken as if it had none.")
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

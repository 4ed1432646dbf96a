// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VEvent {
  /// When it starts, as written. The iCalendar property is `DTSTART` (RFC 5545 §3.8.2.4).
  public var dtstart: CalendarDateTime? {
    get { value("DTSTART") }
    set { component.setValue(newValue, for: "DTSTART") }
  }

  /// When it ends, exclusive, as written; see ``effectiveEnd``. The iCalendar property is `DTEND` (RFC 5545 §3.8.2.2).
  public var dtend: CalendarDateTime? {
    get { value("DTEND") }
    set { component.setValue(newValue, for: "DTEND") }
  }

  /// How long it lasts, when it is written instead of an end. The iCalendar property is `DURATION` (RFC 5545 §3.8.2.5).
  public var duration: CalendarDuration? {
    get { value("DURATION") }
    set { component.setValue(newValue, for: "DURATION") }
  }

  /// Whether it takes whole days.
  public var isAllDay: Bool { dtstart?.isDate ?? false }

  /// How an event says where it ends: as a period does.
  public typealias End = CalendarPeriod.End

  /// Where the event ends by the rules of RFC 5545 §3.6.1; `nil` when it has no start.
  ///
  /// Its DTEND, else its DURATION, else one day for a whole day and no time at all for a time. An end that is not after the
  /// start of an all-day event counts as one day: many programs write DTEND=DTSTART and mean it. An end before the start,
  /// where that shows without a zone, and a negative length count as not written.
  public var effectiveEnd: End? {
    dtstart.map(effectiveEnd(from:))
  }

  /// Where the event ends, for a caller who has read its start; see ``effectiveEnd``.
  public func effectiveEnd(from start: CalendarDateTime) -> End {
    if let end = dtend {
      let isEarlier = end.isEarlier(than: start)
      if start.isDate, end.isDate {
        if isEarlier == false, end != start { return .at(end) }
      } else if isEarlier != true {
        return .at(end)
      }
    } else if let duration, duration.days >= 0, duration.seconds >= 0 {
      // Whole days know no hours: PT24H on a day is a day, and no length is one day.
      guard start.isDate else { return .after(duration) }
      return .after(CalendarDuration(days: max(1, duration.days + duration.seconds / 86_400)))
    }
    return .after(start.isDate ? CalendarDuration(days: 1) : CalendarDuration())
  }
}

extension VEvent {
  /// Which instance of a series it replaces. The iCalendar property is `RECURRENCE-ID` (RFC 5545 §3.8.4.4).
  public var recurrenceID: CalendarDateTime? {
    get { value("RECURRENCE-ID") }
    set { component.setValue(newValue, for: "RECURRENCE-ID") }
  }

  /// Whether it also replaces all later instances: `RANGE=THISANDFUTURE` (RFC 5545 §3.2.13).
  public var appliesToFuture: Bool {
    get {
      let instance = component.reading("RECURRENCE-ID", as: CalendarDateTime.self)?.property
      return instance?.parameter("RANGE")?.value.uppercased() == "THISANDFUTURE"
    }
    set {
      guard newValue != appliesToFuture,
        var property = component.reading("RECURRENCE-ID", as: CalendarDateTime.self)?.property
      else { return }
      property.parameters.removeAll { $0.name == "RANGE" }
      if newValue { property.parameters.append(Parameter("RANGE", written: "THISANDFUTURE")) }
      component.set(property)
    }
  }

  /// The rules by which it repeats, as written. The iCalendar property is `RRULE` (RFC 5545 §3.8.5.3).
  public var rrules: [Property] {
    get { component.all("RRULE").filter { !$0.value.isEmpty } }
    set { component.replaceAll("RRULE", with: newValue) }
  }

  /// Rules by which instances are taken out, as written. The iCalendar property is `EXRULE` (RFC 2445 §4.8.5.2).
  public var exrules: [Property] {
    get { component.all("EXRULE").filter { !$0.value.isEmpty } }
    set { component.replaceAll("EXRULE", with: newValue) }
  }

  /// Further starts, any number. The iCalendar property is `RDATE` (RFC 5545 §3.8.5.2).
  public var rdates: [CalendarDateTime] {
    get { component.dates("RDATE") }
    set { component.setDates(newValue, for: "RDATE") }
  }

  /// Further instances with lengths of their own. The iCalendar property is `RDATE;VALUE=PERIOD` (RFC 5545 §3.8.5.2).
  public var rdatePeriods: [CalendarPeriod] {
    get { component.periods("RDATE") }
    set { component.setPeriods(newValue, for: "RDATE") }
  }

  /// Starts that are taken out, any number. The iCalendar property is `EXDATE` (RFC 5545 §3.8.5.1).
  public var exdates: [CalendarDateTime] {
    get { component.dates("EXDATE") }
    set { component.setDates(newValue, for: "EXDATE") }
  }
}

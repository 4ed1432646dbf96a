// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar

/// A view whose accessors can be gone through.
protocol Accessible: CalendarComponent {
  /// Each sets a property to what it is.
  static var accessors: [(inout Self) -> Void] { get }
}

extension Accessible {
  /// A missing value and a broken one are both `nil`, and setting that takes the property out.
  fileprivate static func same<Value>(_ path: WritableKeyPath<Self, Value?>) -> (inout Self) -> Void
  {
    { view in
      if let value = view[keyPath: path] { view[keyPath: path] = value }
    }
  }

  fileprivate static func same<Value>(_ path: WritableKeyPath<Self, Value>) -> (inout Self) -> Void
  {
    { view in view[keyPath: path] = view[keyPath: path] }
  }
}

extension VCalendar: Accessible {
  static var accessors: [(inout VCalendar) -> Void] {
    [
      same(\.prodID), same(\.version), same(\.calscale), same(\.method), same(\.events),
      same(\.timeZones), same(\.freeBusies), same(\.color), same(\.uid), same(\.lastModified),
      same(\.source), same(\.url),
      // What is set here goes out under two names, so it is only read.
      { _ = ($0.name, $0.calendarDescription, $0.refreshInterval, $0.timeZoneName, $0.others) },
    ]
  }
}

extension VEvent: Accessible {
  static var accessors: [(inout VEvent) -> Void] {
    [
      same(\.uid), same(\.dtstamp), same(\.created), same(\.lastModified), same(\.sequence),
      same(\.summary), same(\.description), same(\.location), same(\.geo), same(\.status),
      same(\.transparency), same(\.classification), same(\.priority), same(\.url), same(\.color),
      same(\.dtstart), same(\.dtend), same(\.duration), same(\.recurrenceID),
      same(\.appliesToFuture), same(\.rdates), same(\.rdatePeriods), same(\.exdates),
      same(\.categories), same(\.resources), same(\.comments), same(\.contact),
      same(\.organizer), same(\.attendees), same(\.attachments), same(\.conferences),
      same(\.images), same(\.relatedTo), same(\.requestStatuses),
      same(\.alarms), same(\.participants), same(\.vlocations), { _ = $0.effectiveEnd },
    ]
  }
}

extension VAlarm: Accessible {
  static var accessors: [(inout VAlarm) -> Void] {
    [
      same(\.action), same(\.trigger), same(\.description), same(\.summary), same(\.attachments),
      same(\.attendees), same(\.repeatCount), same(\.duration), same(\.acknowledged),
    ]
  }
}

extension Participant: Accessible {
  static var accessors: [(inout Participant) -> Void] {
    [
      same(\.uid), same(\.type), same(\.summary), same(\.description), same(\.calendarAddress),
      same(\.url),
    ]
  }
}

extension VLocation: Accessible {
  static var accessors: [(inout VLocation) -> Void] {
    [
      same(\.uid), same(\.name), same(\.description), same(\.types), same(\.geo), same(\.url),
    ]
  }
}

extension VTodo: Accessible {
  static var accessors: [(inout VTodo) -> Void] {
    [same(\.uid), same(\.summary), same(\.dtstart), same(\.due)]
  }
}

extension VJournal: Accessible {
  static var accessors: [(inout VJournal) -> Void] {
    [same(\.uid), same(\.summary), same(\.dtstart)]
  }
}

extension VFreeBusy: Accessible {
  static var accessors: [(inout VFreeBusy) -> Void] {
    [
      same(\.uid), same(\.dtstamp), same(\.dtstart), same(\.dtend), same(\.organizer),
      same(\.attendees), same(\.stretches),
    ]
  }
}

extension VTimeZone: Accessible {
  static var accessors: [(inout VTimeZone) -> Void] {
    [{ _ = $0.until }, { _ = $0.observances.map { ($0.offsetFrom, $0.offsetTo, $0.rdates) } }]
  }
}

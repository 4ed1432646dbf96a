// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar

extension Component {
  /// The event as it stands after a message with METHOD:CANCEL: kept, with STATUS:CANCELLED (RFC 5546 §3.2.5).
  ///
  /// - Parameter message: The component of the message, which gives the revision.
  public func cancelled(by message: Component) -> Component {
    var result = self
    result.set(Property("STATUS", value: "CANCELLED"))
    for name in ["SEQUENCE", "DTSTAMP", "LAST-MODIFIED"] {
      if let property = message.first(name) { result.set(property) }
    }
    return result
  }

  /// The instance of this series that a message names, with the title and the length of the series.
  ///
  /// A message about one instance may say no more than which one it is; what it says counts.
  public func instance(of message: Component) -> Component {
    var result = self
    for name in ["RRULE", "RDATE", "EXRULE", "EXDATE", "DTSTART", "DTEND", "DURATION"] {
      result.remove(name)
    }
    for property in message.properties where !property.value.isEmpty {
      result.replaceAll(property.name, with: message.all(property.name))
    }
    let (master, said) = (VEvent(component: self), VEvent(component: message))
    guard result.first("DTSTART") == nil, let id = said.recurrenceID else { return result }
    result.set(id.property(named: "DTSTART"))
    if let duration = first("DURATION") {
      result.set(duration)
    } else if let start = master.dtstart, let end = master.dtend, start.isDate == end.isDate {
      let length = end.civil.secondsSinceEpoch - start.civil.secondsSinceEpoch
      result.set(
        id.replacing(civil: id.civil.adding(seconds: max(0, length))).property(named: "DTEND"))
    }
    return result
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

extension Component {
  /// The event as it stands after a message with METHOD:CANCEL: kept, with STATUS:CANCELLED (RFC 5546 §3.2.5).
  ///
  /// - Parameter message: the component of the message, which gives the revision.
  public func cancelled(by message: Component) -> Component {
    var result = self
    result.set(Property("STATUS", value: "CANCELLED"))
    for name in ["SEQUENCE", "DTSTAMP", "LAST-MODIFIED"] {
      if let property = message.first(name) { result.set(property) }
    }
    // A message about one instance may say no more than which one it is.
    if result.first("DTSTART") == nil, let id = VEvent(component: self).recurrenceID {
      result.set(id.property(named: "DTSTART"))
    }
    return result
  }
}

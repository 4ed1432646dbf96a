// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar

extension PlanLine {
  /// Says what happens to an event.
  ///
  /// - Parameter before: what the store has, for a change.
  public init(_ kind: Kind, key: FeedEventKey, event: VEvent, before: VEvent? = nil) {
    self.init(
      kind: kind, key: key, title: event.summary ?? "", start: event.dtstart,
      end: PlanLine.end(of: event), location: event.location,
      changes: before.map { PlanLine.changes(from: $0, to: event) } ?? [])
  }

  private static func end(of event: VEvent) -> CalendarDateTime? {
    switch event.effectiveEnd {
    case .at(let end): return end
    case .after(let length):
      guard let start = event.dtstart else { return nil }
      return start.replacing(
        civil: start.civil.adding(days: length.days).adding(seconds: length.seconds))
    case nil: return nil
    }
  }

  /// The properties that differ, in the order of the names that people ask for first, then the rest.
  private static func changes(from before: VEvent, to after: VEvent) -> [Change] {
    let names = Set((before.component.properties + after.component.properties).map(\.name))
      .subtracting(["DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CREATED"])
    let known = leadingNames.filter(names.contains)
    let rest = names.subtracting(leadingNames).sorted()
    var changes = (known + rest).compactMap { name -> Change? in
      let (old, new) = (before.component.all(name), after.component.all(name))
      guard old != new else { return nil }
      return Change(property: name, before: text(old), after: text(new))
    }
    for name in innerNames(before, after) {
      changes.append(Change(property: name, before: nil, after: nil))
    }
    return changes
  }

  private static func innerNames(_ before: VEvent, _ after: VEvent) -> [String] {
    let (old, new) = (before.component.components, after.component.components)
    guard old != new else { return [] }
    return Set((old + new).map(\.name)).sorted().filter { name in
      old.filter { $0.name == name } != new.filter { $0.name == name }
    }
  }

  private static func text(_ properties: [Property]) -> String? {
    guard !properties.isEmpty else { return nil }
    return properties.map { property in
      guard let tzid = property.parameter("TZID")?.value else { return property.text }
      return "\(tzid) \(property.text)"
    }.joined(separator: ", ")
  }

  private static let leadingNames = [
    "SUMMARY", "DTSTART", "DTEND", "DURATION", "STATUS", "LOCATION", "RRULE", "DESCRIPTION",
  ]
}

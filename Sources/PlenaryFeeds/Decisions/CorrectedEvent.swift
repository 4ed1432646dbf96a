// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar
public import Plenary

/// An event as it stands after a correction: what its source says, what was corrected, and where both have moved on.
public struct CorrectedEvent: Sendable, Hashable {
  /// The event.
  public var event: VEvent
  /// Its city, corrected when that was.
  public var city: City.ID?
  /// The fields that are others than the source says.
  public var corrected: [EventFields.Field] = []
  /// The fields in which the source says by now what the correction says, so that it may be taken back.
  public var settled: [EventFields.Field] = []
  /// The fields that the source has changed since in another way; the correction stands until somebody looks.
  public var conflicts: [CorrectionConflict] = []
}

/// A field that was corrected, and that the source has changed since.
public struct CorrectionConflict: Sendable, Hashable, Codable {
  /// The field.
  public var field: EventFields.Field
  /// What the source said when the correction was made.
  public var base: String?
  /// What the source says now; `nil` when it says nothing.
  public var source: String?
  /// What the correction says, which stands.
  public var local: String

  /// Describes a conflict.
  public init(field: EventFields.Field, base: String?, source: String?, local: String) {
    self.field = field
    self.base = base
    self.source = source
    self.local = local
  }
}

extension CorrectionConflict: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    "\(field.rawValue): corrected to \(local) when the source said \(base ?? "nothing"); now it says \(source ?? "nothing")."
  }
}

extension EventCorrection {
  /// The event with this correction: field by field, a three-way merge of what the source said, what it says, and this.
  ///
  /// A field that the source has not changed is corrected. One in which it says the same by now is settled. One that it has
  /// changed otherwise is a conflict, and the correction stands. What ``EventCorrection/was`` does not know is corrected.
  ///
  /// A start that is corrected without an end takes the end along, so that the length stays.
  public func applied(to event: VEvent, city: City.ID? = nil) -> CorrectedEvent {
    let source = EventFields(of: event, city: city)
    var result = CorrectedEvent(event: event, city: city)
    for field in fields.said {
      guard let local = fields[field] else { continue }
      if source[field] == local {
        result.settled.append(field)
        continue
      }
      result.corrected.append(field)
      if let base = was[field], base != source[field] {
        result.conflicts.append(
          CorrectionConflict(field: field, base: base, source: source[field], local: local))
      }
    }
    for field in result.corrected { result.set(field, fields) }
    if result.corrected.contains(.start) { keepLength(of: event, in: &result) }
    return result
  }

  private func keepLength(of event: VEvent, in result: inout CorrectedEvent) {
    guard fields.end == nil, let old = event.dtstart, let end = event.writtenEnd(from: old),
      let start = fields.start?.written, event.component.first("DTEND") != nil,
      start.isDate == old.isDate
    else { return }
    let length = end.civil.secondsSinceEpoch - old.civil.secondsSinceEpoch
    result.event.component.setValue(
      start.replacing(civil: start.civil.adding(seconds: length)), for: "DTEND")
  }
}

extension CorrectedEvent {
  fileprivate mutating func set(_ field: EventFields.Field, _ fields: EventFields) {
    switch field {
    case .title: event.component.setText(fields.title, for: "SUMMARY")
    case .start:
      event.component.setValue(fields.start?.written, for: "DTSTART")
      dropUnlikeEnd()
    case .end:
      event.component.remove("DURATION")
      let end = fields.end?.written
      event.component.setValue(
        end.map { $0.isDate ? $0.replacing(civil: $0.civil.adding(days: 1)) : $0 }, for: "DTEND")
    case .place: event.component.setText(fields.place, for: "LOCATION")
    case .city: city = fields.city
    case .status:
      event.component.set(
        Property("STATUS", value: fields.status?.propertyValue ?? "CONFIRMED"))
    case .url:
      // What is no URI, for it could break out of its line, is not written.
      if let url = fields.url.flatMap({ try? CalendarURI($0) }) { event.url = url }
    }
  }

  /// An end that is a day cannot stay when the start becomes a time, nor the other way round.
  private mutating func dropUnlikeEnd() {
    guard let start = event.dtstart, let end = event.dtend, start.isDate != end.isDate else {
      return
    }
    event.component.remove("DTEND")
  }
}

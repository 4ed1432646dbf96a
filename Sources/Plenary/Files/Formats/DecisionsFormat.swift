// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The keys of decisions.yaml.
enum DecisionsFormat {
  static let notes = Key("notes", noteType.oneOrMore, "Notes on partners' events.")
  static let corrections = Key(
    "corrections", correctionType.oneOrMore, "What partners' events should say.")
  static let joins = Key(
    "joins", groupingType.oneOrMore, "Events that are one, announced by several sources.")
  static let splits = Key(
    "splits", groupingType.oneOrMore, "Events that are not one, however alike they look.")

  static let format = RecordFormat(
    "decisions", "What was decided about partners' events.",
    keys: [notes, corrections, joins, splits])

  static let event = Key(
    "event", EventReferenceFormat.type, "The event, as source/uid.", isRequired: true)
  static let events = Key(
    "events", EventReferenceFormat.type.oneOrMore, "The events, each as source/uid.",
    isRequired: true)
  static let made = Key("made", ValueType<CivilDate>.date, "The day on which it was decided.")
  static let requiredNote = Key(
    "note", .prose, "For the team, never published.", isRequired: true)
  static let was = Key(
    "was", EventFieldsFormat.type, "What the source said when the correction was made.")

  static let noteFormat = RecordFormat(
    "event-note", "A note on an event.", keys: [event, requiredNote, made])
  static let correctionFormat = RecordFormat(
    "correction", "What an event should say.",
    keys: [event] + EventFieldsFormat.keys + [was, CommonKeys.note, made])
  static let groupingFormat = RecordFormat(
    "grouping", "Events that belong together, or that do not.",
    keys: [events, CommonKeys.note, made])

  private static let noteType = ValueType<EventNote>.record(noteFormat) { record, _ in
    guard let event = record[event], let note = record[requiredNote] else { return nil }
    return EventNote(event: event, note: note, made: record[made])
  }

  private static let correctionType = ValueType<EventCorrection>.record(correctionFormat) {
    record, value in
    guard let event = record[event] else { return nil }
    var correction = EventCorrection(
      event: event, fields: EventFieldsFormat.read(record), note: record[CommonKeys.note],
      made: record[made])
    correction.was = record[was] ?? EventFields()
    if correction.fields.isEmpty {
      record.context.report(
        .error, "value", at: value,
        "a correction needs a key such as title, start or city; a note alone goes under notes")
      return nil
    }
    return correction
  }

  private static let groupingType = ValueType<EventGrouping>.record(groupingFormat) {
    record, value in
    let grouping = EventGrouping(
      events: record[events], note: record[CommonKeys.note], made: record[made])
    if Set(grouping.events).count < 2 {
      record.context.report(.error, "value", at: value, "two or more different events are needed")
      return nil
    }
    return grouping
  }
}

/// The keys of a correction that say something of the event.
enum EventFieldsFormat {
  static let title = Key("title", .text, "The title.")
  static let start = Key(
    "start", EventMomentFormat.type, "A day, or a day, a time and its zone.")
  static let end = Key("end", EventMomentFormat.type, "The last day, or when it is over.")
  static let place = Key("place", .text, "The place in words.")
  static let city = Key("city", ValueType<City.ID>.reference(to: .city), "The city.")
  static let status = Key(
    "status", ValueType<EventFields.Status>.choice("status"), "Whether it stands.")
  static let url = Key("url", .text, "Its page on the web.")

  static let keys: [any AnyKey] = [title, start, end, place, city, status, url]
  static let format = RecordFormat("event-fields", "What a source said.", keys: keys)
  static let type = ValueType<EventFields>.record(format) { record, _ in read(record) }

  static func read(_ record: RecordReader) -> EventFields {
    var fields = EventFields()
    fields.title = record[title]
    fields.start = record[start]
    fields.end = record[end]
    fields.place = record[place]
    fields.city = record[city]
    fields.status = record[status]
    fields.url = record[url]
    return fields
  }
}

/// How an event is named.
enum EventReferenceFormat {
  static let source = Key("source", .text, "The name of the source.", isRequired: true)
  static let uid = Key("uid", .text, "The event's UID in it.", isRequired: true)
  static let occurrence = Key(
    "occurrence", .text, "Which occurrence of a series: a date, or a time as RFC 3339.")

  static let format = RecordFormat(
    "event", "An event of a source.", line: ["type": "string", "pattern": "^[^/]+/.+$"],
    keys: [source, uid, occurrence])

  static let type = ValueType<EventReference>.record(
    format,
    line: { value, context in
      guard let text = context.plainText(value) else { return nil }
      guard let reference = EventReference(text) else {
        context.reject(value, "an event such as uscm/annual-2018@example.org")
        return nil
      }
      return reference
    },
    read: { record, _ in
      guard let source = record[source], let uid = record[uid] else { return nil }
      return EventReference(source: source, uid: uid, recurrenceID: record[occurrence])
    })
}

/// How a day, or a time with its zone, is written.
enum EventMomentFormat {
  static let type = ValueType<EventMoment>([
    "type": "string",
    "pattern":
      "^([A-Z][a-z]+ )?[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?( .+)?)?$",
  ]) { value, context in
    guard let text = value.text, let written = WrittenEventMoment(text) else {
      context.reject(
        value, "a day such as Fri 2018-06-08, with time and zone such as 09:00 Europe/Brussels")
      return nil
    }
    written.moment.checkWeekday(at: value, context)
    return written.value
  }
}

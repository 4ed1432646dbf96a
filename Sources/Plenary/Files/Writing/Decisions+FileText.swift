// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Decisions {
  /// The text of the file, a line a decision; empty when nothing is decided.
  public var fileText: String {
    var blocks: [YAMLText.Field] = []
    for section in Section.allCases {
      let lines = lines(of: section)
      if !lines.isEmpty { blocks.append(YAMLText.Field(section.rawValue, .lines(lines))) }
    }
    return blocks.map { YAMLText.block([$0]).document }.joined(separator: "\n")
  }

  /// The lists of the file, in its order.
  enum Section: String, CaseIterable {
    case notes, corrections, joins, splits
  }

  func lines(of section: Section) -> [YAMLText] {
    switch section {
    case .notes: notes.map(\.yaml)
    case .corrections: corrections.map(\.yaml)
    case .joins: joins.map(\.yaml)
    case .splits: splits.map(\.yaml)
    }
  }
}

extension EventReference: YAMLWritable {
  /// `source/uid`, or a map where that could be read as something else.
  var yaml: YAMLText {
    if recurrenceID == nil, EventReference(description) == self { return .scalar(description) }
    var fields = YAMLFields()
    fields.add(EventReferenceFormat.source, source)
    fields.add(EventReferenceFormat.uid, uid)
    fields.add(EventReferenceFormat.occurrence, recurrenceID)
    return fields.inOneLine
  }
}

extension EventMoment: YAMLWritable {}
extension EventFields.Status: YAMLWritable {}

extension EventFields: YAMLWritable {
  var yaml: YAMLText {
    var fields = YAMLFields()
    add(to: &fields)
    return fields.inOneLine
  }

  func add(to fields: inout YAMLFields) {
    fields.add(EventFieldsFormat.title, title)
    fields.add(EventFieldsFormat.start, start)
    fields.add(EventFieldsFormat.end, end)
    fields.add(EventFieldsFormat.place, place)
    fields.add(EventFieldsFormat.city, city)
    fields.add(EventFieldsFormat.status, status)
    fields.add(EventFieldsFormat.url, url)
  }
}

extension EventNote: YAMLWritable {
  var yaml: YAMLText {
    var fields = YAMLFields()
    fields.add(DecisionsFormat.event, event)
    fields.add(DecisionsFormat.requiredNote, note)
    fields.add(DecisionsFormat.made, made)
    return fields.inOneLine
  }
}

extension EventCorrection: YAMLWritable {
  var yaml: YAMLText {
    var entries = YAMLFields()
    entries.add(DecisionsFormat.event, event)
    fields.add(to: &entries)
    if !was.isEmpty { entries.add(DecisionsFormat.was, was) }
    entries.add(CommonKeys.note, note)
    entries.add(DecisionsFormat.made, made)
    return entries.inOneLine
  }
}

extension EventGrouping: YAMLWritable {
  var yaml: YAMLText {
    var fields = YAMLFields()
    fields.add(DecisionsFormat.events, events)
    fields.add(CommonKeys.note, note)
    fields.add(DecisionsFormat.made, made)
    return fields.inOneLine
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a record on their way into a file; what is not known is not written.
struct YAMLFields {
  private(set) var entries: [YAMLText.Field] = []

  /// Writes a value when there is one.
  mutating func add<Value: YAMLWritable>(_ key: Key<Value>, _ value: Value?) {
    if let value { entries.append(YAMLText.Field(key.name, value.yaml)) }
  }

  /// Writes a list when it is not empty.
  mutating func add<Value: YAMLWritable>(_ key: Key<[Value]>, _ values: [Value]) {
    if !values.isEmpty { entries.append(YAMLText.Field(key.name, values.yaml)) }
  }

  /// Writes something that is put together by the caller.
  mutating func add(_ key: some AnyKey, _ value: YAMLText) {
    entries.append(YAMLText.Field(key.name, value))
  }

  /// Writes the sources when they are not those that hold anyway.
  mutating func add(_ citation: Citation, default sources: [Source.ID] = []) {
    if citation.record != sources { add(CommonKeys.source, citation.record) }
    if !citation.fields.isEmpty {
      add(
        CommonKeys.fieldSources,
        .map(
          citation.fields.sorted { $0.key < $1.key }.map { YAMLText.Field($0.key, $0.value.yaml) }))
    }
  }

  var inOneLine: YAMLText { .map(entries) }
  var inLines: YAMLText { .block(entries) }
}

extension YAMLText {
  /// Records by identifier, a line a record.
  static func records<Record>(
    _ records: Records<Record>, _ text: (Record) -> YAMLText
  ) -> YAMLText where Record.ID == Identifier<Record> {
    .block(records.map { YAMLText.Field($0.id.rawValue, text($0)) })
  }
}

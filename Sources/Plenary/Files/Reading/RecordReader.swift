// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Reads the keys of one record and says what is unknown, missing or not as its key wants it.
struct RecordReader {
  let format: RecordFormat
  let entries: [YAMLEntry]
  let context: ReadingContext

  /// `nil` after a finding when the value is no map.
  init?(_ value: YAMLValue, _ format: RecordFormat, _ context: ReadingContext) {
    guard let entries = value.map else {
      context.reject(
        value, "a \(format.name) with keys such as \(format.keys.first?.name ?? "name")")
      return nil
    }
    self.init(entries: entries, of: value, format, context)
  }

  private init(
    entries: [YAMLEntry], of value: YAMLValue, _ format: RecordFormat, _ context: ReadingContext
  ) {
    self.format = format
    self.entries = entries
    self.context = context
    for entry in entries where !format.contains(entry.key) {
      let nearest =
        context.maySuggest
        ? EditDistance.nearest(to: entry.key, among: format.keys.lazy.map(\.name)) : nil
      context.report(
        .error, "unknown-key", at: entry.line, entry.column,
        "a \(format.name) has no key \(entry.key.shortened)"
          + (nearest.map { "; the nearest is \($0)" } ?? ""))
    }
    for key in format.keys where key.isRequired && !has(key.name) {
      context.report(
        .error, "missing-key", at: value, "a \(format.name) needs the key \(key.name)")
    }
  }

  /// The value of a key; `nil` when it is not written, or after a finding.
  subscript<Value>(key: Key<Value>) -> Value? {
    assert(format.contains(key.name), "\(key.name) is missing from the keys of \(format.name)")
    guard let entry = entries.first(where: { $0.key == key.name }), !entry.value.isAbsent else {
      return nil
    }
    return key.type.read(entry.value, context)
  }

  /// The values of a key that takes a list; empty when it is not written.
  subscript<Value>(key: Key<[Value]>) -> [Value] {
    let value: [Value]? = self[key]
    return value ?? []
  }

  /// Whether a key is written with a value.
  func has(_ name: String) -> Bool {
    entries.contains { $0.key == name && !$0.value.isAbsent }
  }

  /// The entry of a key, for readers that need its place.
  func entry(_ name: String) -> YAMLEntry? { entries.first { $0.key == name } }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How a value is written: its reader, and what the JSON Schema says of it.
struct ValueType<Value>: Sendable {
  let schema: JSONNode
  let formats: [RecordFormat]
  /// `nil` after a finding; absent values never get here.
  let read: @Sendable (YAMLValue, ReadingContext) -> Value?

  init(
    _ schema: JSONNode, formats: [RecordFormat] = [],
    read: @escaping @Sendable (YAMLValue, ReadingContext) -> Value?
  ) {
    self.schema = schema
    self.formats = formats
    self.read = read
  }

  /// A text for which editors suggest words, though others are fine.
  init(
    suggesting words: [String], read: @escaping @Sendable (YAMLValue, ReadingContext) -> Value?
  ) {
    self.init(
      ["anyOf": [["enum": .array(words.map { .string($0) })], ["type": "string"]]], read: read)
  }

  /// The same spelling, read into something else.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other?) -> ValueType<Other> {
    ValueType<Other>(schema, formats: formats) { value, context in
      self.read(value, context).flatMap(transform)
    }
  }

  /// One value, or a list of them.
  var oneOrMore: ValueType<[Value]> {
    ValueType<[Value]>(
      ["anyOf": [schema, ["type": "array", "items": schema]]], formats: formats
    ) { value, context in
      guard let values = value.list else { return self.read(value, context).map { [$0] } }
      return values.compactMap { $0.isAbsent ? nil : self.read($0, context) }
    }
  }
}

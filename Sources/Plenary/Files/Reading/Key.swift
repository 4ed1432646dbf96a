// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A key of a record: the one place that says how it is spelled, read and described in the JSON Schema.
struct Key<Value>: AnyKey {
  let name: String
  let type: ValueType<Value>
  let summary: String
  let isRequired: Bool

  init(_ name: String, _ type: ValueType<Value>, _ summary: String, isRequired: Bool = false) {
    self.name = name
    self.type = type
    self.summary = summary
    self.isRequired = isRequired
  }

  var schema: JSONNode { type.schema }
  var formats: [RecordFormat] { type.formats }
}

/// What a record's table of keys needs to know of each.
protocol AnyKey: Sendable {
  var name: String { get }
  var summary: String { get }
  var isRequired: Bool { get }
  var schema: JSONNode { get }
  /// The records that may stand in the value.
  var formats: [RecordFormat] { get }
}

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

/// The table of keys of one sort of record.
struct RecordFormat: Sendable {
  /// The name in the JSON Schema and, with "a" before it, in messages.
  let name: String
  let summary: String
  let keys: [any AnyKey]
  /// What the one-line form holds; `nil` when there is none.
  let line: JSONNode?

  init(_ name: String, _ summary: String, line: JSONNode? = nil, keys: [any AnyKey]) {
    self.name = name
    self.summary = summary
    self.line = line
    self.keys = keys
  }

  func contains(_ key: String) -> Bool { keys.contains { $0.name == key } }
}

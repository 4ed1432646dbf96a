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

// Plenary
// SPDX-License-Identifier: Apache-2.0

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

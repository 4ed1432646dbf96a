// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A key of a map with its value; keys of one map differ.
struct YAMLEntry: Sendable {
  var key: String
  var isPlainKey: Bool
  var line: Int
  var column: Int
  var value: YAMLValue
}

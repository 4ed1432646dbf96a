// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a record's table of keys needs to know of each.
protocol AnyKey: Sendable {
  var name: String { get }
  var summary: String { get }
  var isRequired: Bool { get }
  var schema: JSONNode { get }
  /// The records that may stand in the value.
  var formats: [RecordFormat] { get }
}

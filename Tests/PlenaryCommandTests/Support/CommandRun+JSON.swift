// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension CommandRun {
  /// The output as the JSON document it should be.
  func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(output.utf8))
  }

  /// The output as the JSON object it should be.
  func object() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }

  /// The output as the JSON array of objects it should be.
  func objects() throws -> [[String: Any]] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]] ?? []
  }

  /// The keys of the document, or of each of its elements when it is an array, as they are written.
  func keys() throws -> [String] {
    let document = try JSONSerialization.jsonObject(with: Data(output.utf8))
    let objects = (document as? [[String: Any]]) ?? [document as? [String: Any] ?? [:]]
    let sets = Set(objects.map { $0.keys.sorted() })
    guard let keys = sets.first, sets.count == 1 else { throw CocoaError(.coderInvalidValue) }
    return keys
  }
}

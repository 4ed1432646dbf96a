// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// JSON as the command writes it: one document, keys sorted, UTF-8, a line feed at its end.
enum JSONOutput {
  static func bytes(of value: some Encodable) throws(CommandError) -> [UInt8] {
    try encode(value, formatting: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  /// One line, for formats that hold a document a line.
  static func line(of value: some Encodable) throws(CommandError) -> [UInt8] {
    try encode(value, formatting: [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func encode(
    _ value: some Encodable, formatting: JSONEncoder.OutputFormatting
  ) throws(CommandError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    do {
      return try VisibleText.escapedJSON(Array(encoder.encode(value))) + [UInt8(ascii: "\n")]
    } catch {
      throw CommandError(.bug, "The result could not be written as JSON: \(error)")
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Text made safe for a terminal: control characters and direction overrides shown, not obeyed.
enum VisibleText {
  /// Shows every control character but the line feed as `\u{1B}` escapes.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isHarmful(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// As `escaped`, with line breaks shown too, so that the result is one line.
  static func oneLine(_ text: some StringProtocol) -> String {
    escaped(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " "))
  }

  /// As `escaped`, with tabs kept: a cell that begins with one is guarded where the table is made.
  static func cell(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).map(escaped)
      .joined(separator: "\t")
  }

  /// A JSON document with what `escaped` shows written as JSON's own escapes, which lose nothing.
  ///
  /// JSON's encoder escapes the controls below the space only; harmful characters occur in its strings alone.
  static func escapedJSON(_ document: [UInt8]) -> [UInt8] {
    let leads: Set<UInt8> = [0x7F, 0xC2, 0xE2]
    guard document.contains(where: leads.contains) else { return document }
    var result = ""
    result.reserveCapacity(document.count)
    for scalar in String(decoding: document, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x7F, isHarmful(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return Array(result.utf8)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Direction embeddings, overrides and isolates, which can make a line read as another.
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

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
    escaped(text.split(separator: "\n").joined(separator: " "))
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

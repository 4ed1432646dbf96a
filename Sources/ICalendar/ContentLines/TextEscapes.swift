// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The escapes of TEXT values: backslash, semicolon, comma and newline (RFC 5545 §3.3.11).
enum TextEscapes {
  private static let backslash = UInt8(ascii: "\\")
  private static let comma = UInt8(ascii: ",")

  /// Escapes a text; carriage returns and control characters other than tabs are left out.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsEscape) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Escapes texts and puts commas between them.
  static func escaped(list texts: [String]) -> String {
    var bytes: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(comma) }
      append(text, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes the escapes out; unknown ones and a backslash at the end stay as written.
  static func unescaped(_ value: some StringProtocol) -> String {
    guard value.utf8.contains(backslash) else { return String(value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    var isEscape = false
    for byte in value.utf8 {
      guard isEscape else {
        if byte == backslash { isEscape = true } else { bytes.append(byte) }
        continue
      }
      isEscape = false
      switch byte {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): bytes.append(UInt8(ascii: "\n"))
      case backslash, comma, UInt8(ascii: ";"): bytes.append(byte)
      default: bytes += [backslash, byte]
      }
    }
    if isEscape { bytes.append(backslash) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The parts between commas that are not escaped, each with its escapes.
  static func parts(ofList value: String) -> [Substring] {
    var parts: [Substring] = []
    var start = value.startIndex
    var isEscape = false
    for index in value.utf8.indices {
      let byte = value.utf8[index]
      if isEscape {
        isEscape = false
      } else if byte == backslash {
        isEscape = true
      } else if byte == comma {
        parts.append(value[start..<index])
        start = value.utf8.index(after: index)
      }
    }
    parts.append(value[start...])
    return parts
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == backslash || byte == comma || byte == UInt8(ascii: ";") || byte.isControl
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes += [backslash, UInt8(ascii: "n")]
      case backslash, comma, UInt8(ascii: ";"): bytes += [backslash, byte]
      case _ where byte.isControl: break
      default: bytes.append(byte)
      }
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The quotes and encodings of parameter values (RFC 5545 §3.2 and RFC 6868).
enum ParameterSyntax {
  private static let caret = UInt8(ascii: "^")

  /// Appends a value, quoted when it has to be.
  static func append(_ value: String, to bytes: inout [UInt8]) {
    let needsQuotes = value.utf8.contains { $0 == .comma || $0 == .semicolon || $0 == .colon }
    if needsQuotes { bytes.append(.quote) }
    for byte in value.utf8 {
      switch byte {
      case caret: bytes += [caret, caret]
      case .quote: bytes += [caret, UInt8(ascii: "'")]
      case .lineFeed: bytes += [caret, UInt8(ascii: "n")]
      case _ where byte.isControl: break
      default: bytes.append(byte)
      }
    }
    if needsQuotes { bytes.append(.quote) }
  }

  /// The values between commas outside quotes, without their quotes.
  ///
  /// A quote opens at the start of a value only, and closes only before a comma or at the end, so that
  /// producers who forget to encode inner quotes do not lose the value.
  static func parts(_ written: String) -> [Substring] {
    let bytes = written.utf8
    var parts: [Substring] = []
    var start = bytes.startIndex
    while true {
      let isQuoted = start < bytes.endIndex && bytes[start] == .quote
      var index = isQuoted ? bytes.index(after: start) : start
      while index < bytes.endIndex {
        if isQuoted {
          if bytes[index] == .quote {
            let next = bytes.index(after: index)
            if next == bytes.endIndex || bytes[next] == .comma { break }
          }
        } else if bytes[index] == .comma {
          break
        }
        index = bytes.index(after: index)
      }
      if isQuoted && index < bytes.endIndex {
        parts.append(written[bytes.index(after: start)..<index])
        index = bytes.index(after: index)
      } else {
        parts.append(written[start..<index])
      }
      guard index < bytes.endIndex else { return parts }
      start = bytes.index(after: index)
    }
  }

  /// Decodes `^n`, `^'` and `^^`; another character after a caret leaves both as they are.
  static func decoded(_ value: Substring) -> String {
    guard value.utf8.contains(caret) else { return String(value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    var isEscape = false
    for byte in value.utf8 {
      guard isEscape else {
        if byte == caret { isEscape = true } else { bytes.append(byte) }
        continue
      }
      isEscape = false
      switch byte {
      case UInt8(ascii: "n"): bytes.append(.lineFeed)
      case UInt8(ascii: "'"): bytes.append(.quote)
      case caret: bytes.append(caret)
      default: bytes += [caret, byte]
      }
    }
    if isEscape { bytes.append(caret) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the values can stand in a content line as they are, each quoted whole or not at all.
  static func isWellFormed(_ written: String) -> Bool {
    var isQuoted = false
    var isStart = true
    var hasClosed = false
    for byte in written.utf8 {
      if byte.isControl { return false }
      if isQuoted {
        if byte == .quote { (isQuoted, hasClosed) = (false, true) }
        continue
      }
      switch byte {
      case .comma: (isStart, hasClosed) = (true, false)
      case .quote where isStart: (isStart, isQuoted) = (false, true)
      case .quote, .colon, .semicolon: return false
      default:
        if hasClosed { return false }
        isStart = false
      }
    }
    return !isQuoted
  }
}

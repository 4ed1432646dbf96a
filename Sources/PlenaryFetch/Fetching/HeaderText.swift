// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Reads the values of headers, which are bytes that anybody may have sent.
enum HeaderText {
  /// The longest entity tag that is kept.
  static let longestETag = 1024
  /// The longest place that a redirect may name.
  static let longestReference = 8192

  /// The bytes without spaces and tabs around them.
  static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var value = value.drop(while: isBlank)
    while let last = value.last, isBlank(last) { value.removeLast() }
    return value
  }

  /// The text without spaces around it.
  static func trimmed(_ text: Substring) -> String {
    String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The text without quotation marks around it.
  static func unquoted(_ text: some StringProtocol) -> String {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
    return String(text.dropFirst().dropLast())
  }

  /// The value as UTF-8, or as Latin-1, which headers once were.
  static func decoded(_ value: ArraySlice<UInt8>) -> String {
    if let text = String(validating: value, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) }))
  }

  /// An entity tag that can be sent back as it is; `nil` for one that is empty, huge or not all visible ASCII.
  ///
  /// Servers that leave the quotation marks away want them left away in return.
  static func etag(_ value: some Collection<UInt8>) -> String? {
    guard !value.isEmpty, value.count <= longestETag,
      value.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// A date that can be sent back as it is; `nil` for what is no date.
  static func date(_ value: some Collection<UInt8>) -> String? {
    let text = String(decoding: value, as: UTF8.self)
    return HTTPDate.secondsSinceEpoch(text) == nil ? nil : text
  }

  /// The reference of a redirect, with every byte beyond ASCII percent-encoded as the byte it is.
  static func reference(_ value: ArraySlice<UInt8>) -> String? {
    guard !value.isEmpty, value.count <= longestReference else { return nil }
    var text = ""
    for byte in value {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// How long an answer stays fresh (RFC 9111 §5.2.2.1); `nil` when nothing says so.
  static func maxAge(_ text: String) -> Duration? {
    for part in text.lowercased().split(separator: ",").map(trimmed) {
      guard part.hasPrefix("max-age=") else { continue }
      let digits = unquoted(part.dropFirst("max-age=".count))
      guard let seconds = seconds(digits) else { return nil }
      return .seconds(seconds)
    }
    return nil
  }

  /// A count of seconds: digits only. What is too long for a number is the longest there is.
  static func seconds(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return min(Int(text) ?? .max, longestSeconds)
  }

  // Ten thousand years, far from where sums overflow.
  private static let longestSeconds = 10_000 * 366 * 86_400
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

extension ReadingContext {
  /// A text as written, with a warning when other readers of YAML would take it for something else.
  func plainText(_ value: YAMLValue) -> String? {
    guard case .text(let text, let isPlain) = value.content else {
      reject(value, "a text")
      return nil
    }
    if isPlain { warnIfMisread(text, line: value.line, column: value.column) }
    guard !text.unicodeScalars.contains(where: ReadingContext.isControl) else {
      report(
        .error, "control-character", at: value, "the text holds a control character; delete it")
      return String(
        String.UnicodeScalarView(text.unicodeScalars.filter { !ReadingContext.isControl($0) }))
    }
    return text
  }

  /// Warns of a bare text that YAML 1.1 takes for a truth value, nothing, a time or a number in another notation.
  func warnIfMisread(_ text: String, line: Int, column: Int) {
    guard let meaning = text.otherReadersTake else { return }
    report(
      .warning, "misread", at: line, column,
      "other readers of YAML take \(text) for \(meaning); write \"\(text)\"")
  }

  /// The control characters of ASCII and Latin-1, but not the ends of lines and tabs.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}

extension String {
  /// What a reader of YAML 1.1 makes of a bare text that is meant as one; `nil` when it stays what it is.
  var otherReadersTake: String? {
    guard (1...20).contains(utf8.count) else { return nil }
    switch self {
    case "yes", "Yes", "YES", "on", "On", "ON", "y", "Y", "true", "True", "TRUE": return "true"
    case "no", "No", "NO", "off", "Off", "OFF", "n", "N", "false", "False", "FALSE": return "false"
    case "null", "Null", "NULL": return "nothing"
    default: break
    }
    guard let first = utf8.first, first < 0x3A else { return nil }
    if let seconds = sexagesimal { return "\(seconds)" }
    let unsigned =
      first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? dropFirst() : self[...]
    let digits = unsigned.utf8
    let isDigits = !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    if isDigits, digits.count > 1, digits.first == 48 { return "another number" }
    if unsigned.hasPrefix("0x"), digits.count > 2 { return "another number" }
    if !isDigits, let value = Double(unsigned.filter { $0 != "_" }), value.isFinite {
      return "\(value)" == unsigned ? nil : "the number \(value)"
    }
    return nil
  }

  /// `12:00` as 720, the way YAML 1.1 reads numbers in base 60.
  private var sexagesimal: Int? {
    let parts = split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var total = 0
    for (index, part) in parts.enumerated() {
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int(part), index == 0 ? part.first != "0" : value < 60
      else { return nil }
      total = total * 60 + value
    }
    return total
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A value on its way into a YAML file.
enum YAMLText {
  case scalar(String)
  /// `true` or `false`, which as a text would be in quotes.
  case truth(Bool)
  /// In one line: `[a, b]`.
  case list([YAMLText])
  /// In one line: `{a: b}`.
  case map([Field])
  /// A line an element.
  case lines([YAMLText])
  /// A line a key; an empty one is written `{}`.
  case block([Field])

  /// A key with its value.
  struct Field {
    var key: String
    var value: YAMLText

    init(_ key: String, _ value: YAMLText) {
      self.key = key
      self.value = value
    }
  }

  /// The document: a block's keys begin their lines.
  var document: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .block(let entries) where !entries.isEmpty:
      for entry in entries {
        text += margin + YAMLText.written(entry.key, inFlow: false) + ":"
        entry.value.writeValue(to: &text, indent: indent)
      }
    case .lines(let values) where !values.isEmpty:
      for value in values { text += margin + "- " + value.flow + "\n" }
    default: text += margin + flow + "\n"
    }
  }

  private func writeValue(to text: inout String, indent: Int) {
    switch self {
    case .block(let entries) where !entries.isEmpty:
      text += "\n"
      write(to: &text, indent: indent + 2)
    case .lines(let values) where !values.isEmpty:
      text += "\n"
      write(to: &text, indent: indent + 2)
    case .scalar(let scalar): text += " " + YAMLText.written(scalar, inFlow: false) + "\n"
    default: text += " " + flow + "\n"
    }
  }

  /// The value in one line.
  private var flow: String {
    switch self {
    case .scalar(let scalar): YAMLText.written(scalar, inFlow: true)
    case .truth(let value): value ? "true" : "false"
    case .list(let values), .lines(let values):
      "[" + values.map(\.flow).joined(separator: ", ") + "]"
    case .map(let entries), .block(let entries):
      "{"
        + entries.map { YAMLText.written($0.key, inFlow: true) + ": " + $0.value.flow }
        .joined(separator: ", ") + "}"
    }
  }

  /// A scalar, in quotes where any reader of YAML could take it for something else than this text.
  static func written(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "~",
      last != " ", last != ":", text != "~", text.otherReadersTake == nil
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#" where previous == " ", " " where previous == ":": return false
      case "&" where !previous.properties.isAlphabetic: return false
      case ",", "[", "]", "{", "}", ":", "?", "\"":
        // A time such as 12:00 after its day stays bare, as people write it.
        if inFlow && !(scalar == ":" && ("0"..."9").contains(previous)) { return false }
      case "\u{20}"..."\u{7E}", "\u{A1}"..."\u{1FFF}", "\u{2010}"..."\u{2027}",
        "\u{2030}"..."\u{205E}", "\u{2070}"..."\u{D7FF}":
        break
      default: return false
      }
      previous = scalar
    }
    return true
  }

  private static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      // So that no text can look like an anchor to the screen before the parser.
      case "&": written += "\\x26"
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      case "\u{20}"..."\u{7E}", "\u{A1}"..."\u{2027}", "\u{2030}"..."\u{D7FF}":
        written.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return written + "\""
  }
}

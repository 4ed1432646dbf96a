// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A JSON value that is written with its keys in order.
enum JSONNode: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([JSONNode])
  case object([String: JSONNode])

  /// The document with two spaces a level and a newline at the end.
  var document: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .string(let value): text += JSONNode.quoted(value)
    case .integer(let value): text += String(value)
    case .boolean(let value): text += String(value)
    case .array(let values) where values.isEmpty: text += "[]"
    case .array(let values):
      for (index, value) in values.enumerated() {
        text += index == 0 ? "[\n\(inner)" : ",\n\(inner)"
        value.write(to: &text, indent: indent + 2)
      }
      text += "\n\(outer)]"
    case .object(let values) where values.isEmpty: text += "{}"
    case .object(let values):
      for (index, key) in values.keys.sorted().enumerated() {
        text += index == 0 ? "{\n\(inner)" : ",\n\(inner)"
        text += JSONNode.quoted(key) + ": "
        values[key]?.write(to: &text, indent: indent + 2)
      }
      text += "\n\(outer)}"
    }
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONNode)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

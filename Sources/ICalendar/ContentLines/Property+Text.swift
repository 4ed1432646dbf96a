// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Property {
  /// Makes a property of a TEXT value, escaping `\`, `;`, `,` and newlines (RFC 5545 §3.3.11).
  ///
  /// Carriage returns and control characters other than tabs are left out: a newline is `"\n"`.
  public init(_ name: String, parameters: [Parameter] = [], text: String) {
    self.init(name, parameters: parameters, value: TextEscapes.escaped(text))
  }

  /// Makes a property of a list of TEXT values, such as CATEGORIES; a comma in one is escaped.
  public init(_ name: String, parameters: [Parameter] = [], texts: [String]) {
    self.init(name, parameters: parameters, value: TextEscapes.escaped(list: texts))
  }

  /// Makes a property of a TEXT value, as `Property(_:parameters:text:)` does.
  public static func text(
    _ name: String, _ text: String, parameters: [Parameter] = []
  ) -> Property {
    Property(name, parameters: parameters, text: text)
  }

  /// Makes a property of a list of TEXT values, as `Property(_:parameters:texts:)` does.
  public static func texts(
    _ name: String, _ texts: [String], parameters: [Parameter] = []
  ) -> Property {
    Property(name, parameters: parameters, texts: texts)
  }

  /// The value as TEXT, without its escapes; unknown escapes such as `\:` stay as written.
  public var text: String { TextEscapes.unescaped(value) }

  /// The value as a list of TEXT, split at commas that are not escaped; none for an empty value.
  public var texts: [String] {
    guard !value.isEmpty else { return [] }
    return TextEscapes.parts(ofList: value).map { TextEscapes.unescaped($0) }
  }
}

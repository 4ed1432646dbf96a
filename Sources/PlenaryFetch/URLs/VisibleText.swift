// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Text from outside made fit for a message: what would act on a terminal is shown instead.
enum VisibleText {
  /// The text with control characters, line breaks and direction overrides as `\u{1B}`.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// As `escaped`, cut after so many characters.
  static func short(_ text: some StringProtocol, most: Int = 120) -> String {
    let start = text.unicodeScalars.prefix(most)
    return escaped(String(String.UnicodeScalarView(start)))
      + (start.endIndex < text.endIndex ? "…" : "")
  }
}

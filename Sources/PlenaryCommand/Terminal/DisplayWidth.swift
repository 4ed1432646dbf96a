// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How many columns of a terminal text takes, and cutting it to fit.
enum DisplayWidth {
  /// Columns: two for East Asian wide and emoji, none for combining marks, one for the rest.
  static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// The text padded with spaces on its right to that many columns; longer text as it is.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  /// The text cut to that many columns, the last of them `…` when something was cut.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var result = ""
    var used = 0
    for character in text {
      let width = width(of: character)
      if used + width > columns - 1 { break }
      result.append(character)
      used += width
    }
    while result.last == " " { result.removeLast() }
    return columns > 0 ? result + "…" : ""
  }

  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return 1 }
    if first.properties.generalCategory == .nonspacingMark
      || first.properties.generalCategory == .enclosingMark || first.value == 0x200B
    {
      return 0
    }
    return isWide(first.value) || first.properties.isEmojiPresentation ? 2 : 1
  }

  /// The wide and fullwidth blocks of Unicode Standard Annex 11.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

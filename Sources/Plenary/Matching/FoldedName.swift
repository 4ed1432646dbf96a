// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A name without case, accents and punctuation, so that `Kraków`, `Krakow` and `KRAKOW` are one.
///
/// It is for matching only, never shown.
public struct FoldedName: Hashable, Sendable {
  /// The folded letters and digits, words separated by one space.
  public let text: String

  /// Folds a name.
  public init(_ name: some StringProtocol) {
    let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var text = ""
    var pendingSpace = false
    for character in plain {
      if let letters = FoldedName.undecomposable[character] {
        if pendingSpace && !text.isEmpty { text += " " }
        pendingSpace = false
        text += letters
      } else if character.isLetter || character.isNumber {
        if pendingSpace && !text.isEmpty { text += " " }
        pendingSpace = false
        text.append(character)
      } else if character != "'" && character != "’" {
        pendingSpace = true
      }
    }
    self.text = text
  }

  /// The words of the name.
  public var words: [Substring] { text.split(separator: " ") }

  /// Letters that Unicode does not take apart into a base and an accent.
  private static let undecomposable: [Character: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
  ]
}

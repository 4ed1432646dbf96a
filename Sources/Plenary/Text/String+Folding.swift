// Plenary
// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// Letters and digits only, without case and accents, words joined by one space: `Sagen Helgø` gives `sagen helgo`.
  ///
  /// A letter with an accent has a Unicode name such as LATIN SMALL LETTER O WITH STROKE, which names the letter without it.
  public var foldedForMatching: String {
    var folded = ""
    var pendingSpace = false
    for scalar in self.lowercased().unicodeScalars {
      guard let letters = scalar.folded else {
        if !scalar.properties.isCaseIgnorable { pendingSpace = !folded.isEmpty }
        continue
      }
      if letters.isEmpty { continue }
      if pendingSpace { folded += " " }
      pendingSpace = false
      folded += letters
    }
    return folded
  }

  /// A well-formed identifier made of the text: `Sagen Helgø` gives `sagen-helgo`; `nil` when no Latin letter or digit is left.
  public var identifierForm: String? {
    var form = ""
    for word in foldedForMatching.split(separator: " ") {
      let ascii = word.filter { $0.isASCII }
      if ascii.isEmpty || form.utf8.count + ascii.utf8.count >= 64 { continue }
      form += form.isEmpty ? ascii : "-" + ascii
    }
    return form.isEmpty ? nil : form
  }
}

extension Unicode.Scalar {
  /// The letters to match by; empty for a mark on a letter, `nil` for what parts words.
  fileprivate var folded: String? {
    if isASCII {
      return properties.isAlphabetic || ("0"..."9").contains(self) ? String(self) : nil
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return ""
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      break
    default: return nil
    }
    switch self {
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ø": return "o"
    case "þ": return "th"
    case "ı": return "i"
    default: break
    }
    let prefix = "LATIN SMALL LETTER "
    guard let name = properties.name, name.hasPrefix(prefix),
      let letter = name.dropFirst(prefix.count).split(separator: " ").first, letter.count == 1
    else { return String(self) }
    return letter.lowercased()
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Text broken into lines that fit, between words and never inside one.
enum LineBreaking {
  /// The words on as few lines as fit; a word that is wider than a line stands alone.
  ///
  /// A count such as "+3" stays with the word before it.
  static func words(_ text: String, columns: Int) -> [String] {
    var pieces: [String] = []
    for word in text.split(separator: " ") {
      if word.hasPrefix("+"), let last = pieces.last {
        pieces[pieces.count - 1] = last + " " + word
      } else {
        pieces.append(String(word))
      }
    }
    return packed(pieces, separator: " ", columns: columns)
  }

  /// The parts joined by dots on as few lines as fit; a part that is wider than a line is broken between words.
  static func parts(_ parts: [String], columns: Int) -> [String] {
    packed(parts, separator: " · ", columns: columns).flatMap { line in
      DisplayWidth.of(line) > columns ? words(line, columns: columns) : [line]
    }
  }

  private static func packed(_ pieces: [String], separator: String, columns: Int) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, DisplayWidth.of(last + separator + piece) <= columns {
        lines[lines.count - 1] = last + separator + piece
      } else {
        lines.append(piece)
      }
    }
    return lines
  }
}

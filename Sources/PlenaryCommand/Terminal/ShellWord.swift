// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Text as a shell takes it for one word.
enum ShellWord {
  /// The text, in quotes where the shell would read something into it.
  static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "/@._-:+".unicodeScalars.contains(scalar))
    }
    return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }
}

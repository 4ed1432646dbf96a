// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The names of components, properties and parameters.
enum ContentLineName {
  /// A name in upper case; `nil` when it is empty or holds what no name can hold.
  static func read(_ bytes: ArraySlice<UInt8>) -> String? {
    var isUppercase = true
    for byte in bytes {
      guard byte.isNameCharacter else { return nil }
      if byte != byte.uppercased { isUppercase = false }
    }
    guard !bytes.isEmpty else { return nil }
    return isUppercase
      ? String(decoding: bytes, as: UTF8.self)
      : String(decoding: bytes.map(\.uppercased), as: UTF8.self)
  }

  /// Whether a name can be written.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(\.isNameCharacter)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let equals = UInt8(ascii: "=")

  /// A visible ASCII character or a space.
  var isPrintable: Bool { self &- 0x20 < 0x5F }

  /// A character that no content line may hold: C0 without the tab, and DEL (RFC 5545 §3.1).
  var isControl: Bool { (self < 0x20 && self != .tab) || self == 0x7F }

  var isBlank: Bool { self == .space || self == .tab }

  /// A second or later byte of a code point in UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// The capital of an ASCII letter, any other byte as it is.
  var uppercased: UInt8 { self &- UInt8(ascii: "a") < 26 ? self & 0xDF : self }

  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// What a name of a component, property or parameter is made of.
  ///
  /// The format has letters, digits and hyphens; low lines and points occur in names of producers.
  var isNameCharacter: Bool {
    self &- UInt8(ascii: "A") < 26 || self &- UInt8(ascii: "a") < 26
      || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".")
  }
}

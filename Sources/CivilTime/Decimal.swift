// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Unsigned decimal digits, read strictly and written with leading zeros.
enum Decimal {
  /// The number that the ASCII digits spell; `nil` when there are none, more than nine, or others.
  static func value(of digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

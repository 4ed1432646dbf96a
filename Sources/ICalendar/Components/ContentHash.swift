// Plenary
// SPDX-License-Identifier: Apache-2.0

/// FNV-1a of 128 bits.
struct ContentHash: Comparable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// Takes a text in, and an end mark that no text holds.
  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte: byte) }
    combine(byte: 0xFF)
  }

  mutating func combine(_ hash: ContentHash) {
    for shift in stride(from: 120, through: 0, by: -8) {
      combine(byte: UInt8(truncatingIfNeeded: hash.state >> UInt128(shift)))
    }
  }

  mutating func combine(byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
  }

  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  static func < (lhs: ContentHash, rhs: ContentHash) -> Bool { lhs.state < rhs.state }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Compressed bytes that tests need, made by hand.
enum Gzip {
  /// The ten bytes that every stream begins with.
  static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

  /// 1 MiB of zeros in 1037 bytes, ended so that it may follow itself as often as wanted.
  static let mebibyteOfZeros: [UInt8] =
    [236, 193, 49, 1, 0, 0, 0, 194, 160, 245, 79, 109, 8, 95, 160]
    + [UInt8](repeating: 0, count: 1016) + [62, 3, 0, 0, 255, 255]

  /// A block of deflate that holds nothing, and may follow itself too.
  static let nothing: [UInt8] = [0, 0, 0, 255, 255]

  /// Bytes as a whole gzip stream, stored and not compressed.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    precondition(bytes.count < 65_536)
    let count = UInt16(bytes.count)
    return header + [1] + littleEndian(count) + littleEndian(~count) + bytes
      + littleEndian(checksum(bytes)) + littleEndian(UInt32(count))
  }

  private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number(8 * $0)) }
  }

  /// CRC-32 (RFC 1952 §8).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

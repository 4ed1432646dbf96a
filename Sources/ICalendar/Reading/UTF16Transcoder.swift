// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Turns UTF-16 into UTF-8 piece by piece, for files that other systems saved so.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var pendingByte: UInt8?
  private var pendingUnit: UInt16?

  /// Looks for a byte order mark, or for letters with zeros between them; takes the mark away.
  init?(detecting bytes: inout [UInt8]) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE):
      isBigEndian = false
      bytes.removeFirst(2)
    case (0xFE, 0xFF):
      isBigEndian = true
      bytes.removeFirst(2)
    case (1..<0x80, 0) where bytes.count >= 4 && bytes[2] != 0 && bytes[3] == 0:
      isBigEndian = false
    case (0, 1..<0x80) where bytes.count >= 4 && bytes[2] == 0 && bytes[3] != 0:
      isBigEndian = true
    default: return nil
    }
  }

  /// Replaces bytes by the UTF-8 of the code points that they complete.
  mutating func convert(_ bytes: inout [UInt8]) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &output)
    }
    bytes = output
  }

  /// What stands for a code point that was cut off.
  mutating func finish() -> [UInt8] {
    var output: [UInt8] = []
    if pendingUnit != nil || pendingByte != nil { append(0xFFFD, to: &output) }
    pendingUnit = nil
    pendingByte = nil
    return output
  }

  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) {
    if let high = pendingUnit {
      pendingUnit = nil
      if UTF16.isTrailSurrogate(unit) {
        append(UTF16.decode(UTF16.EncodedScalar([high, unit])), to: &output)
        return
      }
      append("\u{FFFD}", to: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      pendingUnit = unit
    } else {
      append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &output)
    }
  }

  private func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

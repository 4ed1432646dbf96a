// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An internet address as a number.
public enum IPAddress: Hashable, Sendable {
  /// Four bytes, the first one highest.
  case v4(UInt32)
  /// Sixteen bytes, the first one highest.
  case v6(UInt128)

  /// The address that a connection really goes to: IPv4-mapped IPv6 (`::ffff:0:0/96`) is IPv4.
  public var unmapped: IPAddress {
    guard case .v6(let bits) = self, bits >> 32 == 0xFFFF else { return self }
    return .v4(UInt32(truncatingIfNeeded: bits))
  }
}

extension IPAddress: CustomStringConvertible {
  /// The usual text: dotted decimal, or hexadecimal with the longest run of zeros left out (RFC 5952).
  public var description: String {
    switch self {
    case .v4(let bits):
      return [24, 16, 8, 0].map { String(bits >> UInt32($0) & 0xFF) }.joined(separator: ".")
    case .v6(let bits):
      if bits >> 32 == 0xFFFF { return "::ffff:\(unmapped)" }
      return IPAddress.text(
        groups: (0..<8).map { UInt16(truncatingIfNeeded: bits >> UInt128(16 * (7 - $0))) })
    }
  }

  private static func text(groups: [UInt16]) -> String {
    let words = groups.map { String($0, radix: 16) }
    var longest = 0..<0
    var start = 0
    while start < 8 {
      let end = groups[start...].firstIndex { $0 != 0 } ?? 8
      // A single zero is written out.
      if end - start > max(longest.count, 1) { longest = start..<end }
      start = end + 1
    }
    guard !longest.isEmpty else { return words.joined(separator: ":") }
    return words[..<longest.lowerBound].joined(separator: ":") + "::"
      + words[longest.upperBound...].joined(separator: ":")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import Plenary

/// The first 128 bits of a SHA-256: enough to tell contents and identities apart, also hostile ones.
///
/// Two plain integers rather than bytes, so that a hundred thousand of them stay small and quick to
/// compare, and a store keeps them without a copy.
public struct Fingerprint: Sendable, Hashable {
  /// The first eight bytes of the digest, big-endian.
  public var high: UInt64
  /// The next eight bytes of the digest, big-endian.
  public var low: UInt64

  /// Puts a fingerprint together from its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The first half of a digest.
  public init(_ digest: SHA256Digest) {
    let prefix = digest.prefix
    self.init(
      high: UInt64(truncatingIfNeeded: prefix >> 64), low: UInt64(truncatingIfNeeded: prefix))
  }

  /// The fingerprint of bytes.
  public init(of bytes: some Collection<UInt8>) {
    self.init(SHA256Digest.of(bytes))
  }
}

extension Fingerprint: Comparable {
  /// Orders as the bytes of the digests do.
  public static func < (lhs: Fingerprint, rhs: Fingerprint) -> Bool {
    lhs.high == rhs.high ? lhs.low < rhs.low : lhs.high < rhs.high
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 32 hexadecimal digits.
  public var description: String {
    Self.hexadecimal(high) + Self.hexadecimal(low)
  }

  private static func hexadecimal(_ half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

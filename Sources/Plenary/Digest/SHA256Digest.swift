// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest (FIPS 180-4): what tells whether bytes have changed, also bytes that somebody chose to deceive.
public struct SHA256Digest: Hashable, Sendable {
  /// The number of bytes of a digest.
  public static let byteCount = 32

  /// The 32 bytes.
  public let bytes: [UInt8]

  /// `nil` unless there are 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256Digest.byteCount else { return nil }
    self.bytes = bytes
  }

  init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of bytes.
  public static func of(_ bytes: some Collection<UInt8>) -> SHA256Digest {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finish()
  }

  /// The digest of a text's UTF-8.
  public static func of(_ text: String) -> SHA256Digest { of(text.utf8) }

  /// The first 16 bytes, enough to name something by.
  public var prefix: UInt128 {
    bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

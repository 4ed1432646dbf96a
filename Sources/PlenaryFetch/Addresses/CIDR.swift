// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A network: all addresses with the same first bits.
public struct CIDR: Hashable, Sendable {
  /// The first address.
  public let base: IPAddress
  /// How many bits all of its addresses share.
  public let prefixLength: Int

  /// `nil` for a length that the address does not have. Bits behind it are taken as zero.
  public init?(_ address: IPAddress, prefixLength: Int) {
    switch address {
    case .v4(let bits):
      guard (0...32).contains(prefixLength) else { return nil }
      base = .v4(prefixLength == 0 ? 0 : (bits >> (32 - prefixLength)) << (32 - prefixLength))
    case .v6(let bits):
      guard (0...128).contains(prefixLength) else { return nil }
      base = .v6(prefixLength == 0 ? 0 : (bits >> (128 - prefixLength)) << (128 - prefixLength))
    }
    self.prefixLength = prefixLength
  }

  /// Reads `192.168.0.0/16`, `fd00::/8`, or a single address.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = IPAddress(host: parts[0]) else { return nil }
    // In a network that somebody writes down, 127.1 is more likely a slip than 127.0.0.1.
    if case .v4 = address, parts[0].split(separator: ".").count != 4 { return nil }
    let most = if case .v4 = address { 32 } else { 128 }
    guard parts.count == 2 else {
      self.init(address, prefixLength: most)
      return
    }
    guard !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let length = Int(parts[1])
    else { return nil }
    self.init(address, prefixLength: length)
  }

  /// Whether an address is of the network. IPv4 and IPv6 are two worlds here.
  public func contains(_ address: IPAddress) -> Bool {
    CIDR(address, prefixLength: prefixLength)?.base == base
  }
}

extension CIDR: CustomStringConvertible {
  /// The address, a slash and the length.
  public var description: String { "\(base)/\(prefixLength)" }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Which addresses may be connected to: those of the public internet, and the networks that somebody opened.
///
/// A feed's address comes from outside, and so does where it redirects and what its name resolves to. Without this, a feed could
/// make us ask the router, the neighbors or the cloud's metadata service.
public struct AddressPolicy: Hashable, Sendable {
  /// The networks that are open although they are not public.
  public let allowing: [CIDR]

  /// Opens the public internet and these networks.
  public init(allowing: [CIDR] = []) { self.allowing = allowing }

  /// Why an address may not be connected to, as the end of a sentence, or `nil` when it may.
  public func reasonToRefuse(_ address: IPAddress) -> String? {
    let real = address.unmapped
    if allowing.contains(where: { $0.contains(real) || $0.contains(address) }) { return nil }
    switch real {
    case .v4(let bits): return AddressPolicy.reason(v4: bits)
    case .v6(let bits): return AddressPolicy.reason(v6: bits)
    }
  }

  /// Why the host of a URL may not be connected to, for hosts that are addresses, in whatever way they are written.
  public func reasonToRefuse(host: some StringProtocol) -> String? {
    IPAddress(host: host).flatMap(reasonToRefuse)
  }

  private static func reason(v4 bits: UInt32) -> String? {
    // 255.255.255.255 before the reserved block that it is part of.
    if bits == .max { return "it is the broadcast address" }
    for row in SpecialNetworks.v4 where bits >> (32 - UInt32(row.length)) == row.prefix {
      return "it \(row.meaning)"
    }
    return nil
  }

  private static func reason(v6 bits: UInt128) -> String? {
    // Behind NAT64 (RFC 6052) the packet goes to the IPv4 address at the end.
    if bits >> 32 == 0x0064_FF9B << 64 {
      let inner = UInt32(truncatingIfNeeded: bits)
      return reason(v4: inner).map { _ in "it leads through NAT64 to \(IPAddress.v4(inner))" }
    }
    for row in SpecialNetworks.v6 where bits >> (128 - UInt128(row.length)) == row.prefix {
      return "it \(row.meaning)"
    }
    // Global unicast is 2000::/3; all else is of no use or not given out (RFC 4291 §2.4).
    return bits >> 125 == 1 ? nil : "it is not a public address"
  }
}

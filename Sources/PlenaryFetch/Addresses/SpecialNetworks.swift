// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The networks that are not part of the public internet, after IANA's registries of special-purpose addresses (RFC 6890).
enum SpecialNetworks {
  /// The first bits, how many they are, and what it means, after "it".
  struct Row<Bits: Sendable>: Sendable {
    let prefix: Bits
    let length: Int
    let meaning: String

    init(_ prefix: Bits, _ length: Int, _ meaning: String) {
      self.prefix = prefix
      self.length = length
      self.meaning = meaning
    }
  }

  static let v4: [Row<UInt32>] = [
    Row(0, 8, "is this network's own (0.0.0.0/8)"),
    Row(10, 8, "is private (10.0.0.0/8)"),
    Row(0b0110_0100_01, 10, "is a provider's own (100.64.0.0/10)"),
    Row(127, 8, "is this machine (127.0.0.0/8)"),
    Row(0xA9FE, 16, "is link-local, where cloud metadata lives (169.254.0.0/16)"),
    Row(0xAC1, 12, "is private (172.16.0.0/12)"),
    Row(0xC00000, 24, "is for protocols (192.0.0.0/24)"),
    Row(0xC00002, 24, "is for documentation (192.0.2.0/24)"),
    Row(0xC05863, 24, "is a relay of 6to4 (192.88.99.0/24)"),
    Row(0xC0A8, 16, "is private (192.168.0.0/16)"),
    Row(0xC612 >> 1, 15, "is for benchmarks (198.18.0.0/15)"),
    Row(0xC63364, 24, "is for documentation (198.51.100.0/24)"),
    Row(0xCB0071, 24, "is for documentation (203.0.113.0/24)"),
    // A public number that only a virtual machine of Azure can reach.
    Row(0xA83F_8110, 32, "is Azure's platform service (168.63.129.16)"),
    Row(0xE, 4, "is multicast (224.0.0.0/4)"),
    Row(0xF, 4, "is reserved (240.0.0.0/4)"),
  ]

  static let v6: [Row<UInt128>] = [
    Row(0, 128, "is no address (::)"),
    Row(1, 128, "is this machine (::1)"),
    Row(0, 96, "is an IPv4 address in old clothes (::/96)"),
    Row(0xFFFF_0000, 96, "is a translated IPv4 address (::ffff:0:0:0/96)"),
    Row(0x0064_FF9B_0001, 48, "is a local translation to IPv4 (64:ff9b:1::/48)"),
    Row(0x0100 << 48, 64, "discards everything (100::/64)"),
    Row(0x2001_0000, 32, "is Teredo, which hides an IPv4 address (2001::/32)"),
    Row(0x2001_0000 >> 9, 23, "is for protocols (2001::/23)"),
    Row(0x2001_0DB8, 32, "is for documentation (2001:db8::/32)"),
    Row(0x2002, 16, "is 6to4, which hides an IPv4 address (2002::/16)"),
    Row(0x3FFE, 16, "is of the former 6bone (3ffe::/16)"),
    Row(0x3FFF_0, 20, "is for documentation (3fff::/20)"),
    Row(0xFC >> 1, 7, "is private (fc00::/7)"),
    Row(0xFE80 >> 6, 10, "is link-local (fe80::/10)"),
    Row(0xFEC0 >> 6, 10, "is site-local (fec0::/10)"),
    Row(0xFF, 8, "is multicast (ff00::/8)"),
  ]
}

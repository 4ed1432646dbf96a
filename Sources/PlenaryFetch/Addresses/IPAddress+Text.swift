// Plenary
// SPDX-License-Identifier: Apache-2.0

extension IPAddress {
  /// Reads an address in any way that a host of a URL may write it. `nil` for a name.
  ///
  /// IPv4 in one to four parts, each decimal, octal (`0177`) or hexadecimal (`0x7f`), the last one taking the rest; IPv6 with
  /// or without brackets, with dotted decimal at its end, and with a zone (`%lo`), which is left out.
  public init?(host text: some StringProtocol) {
    var text = Substring(text)
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    if text.contains(":") {
      guard let bits = IPAddress.v6Bits(text.prefix { $0 != "%" }) else { return nil }
      self = .v6(bits)
    } else {
      if text.hasSuffix(".") { text.removeLast() }
      guard let bits = IPAddress.v4Bits(text) else { return nil }
      self = .v4(bits)
    }
  }

  private static func v4Bits(_ text: Substring) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var bits: UInt32 = 0
    for (index, part) in parts.enumerated() {
      guard let value = number(part) else { return nil }
      let isLast = index == parts.count - 1
      let width = isLast ? 8 * (4 - index) : 8
      guard width == 32 || value < 1 << width else { return nil }
      bits = width == 32 ? value : bits << UInt32(width) | value
    }
    return bits
  }

  private static func number(_ text: Substring) -> UInt32? {
    guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x2B && $0 != 0x2D }) else { return nil }
    if text.lowercased().hasPrefix("0x") {
      return text.count == 2 ? 0 : UInt32(text.dropFirst(2), radix: 16)
    }
    if text.hasPrefix("0"), text.count > 1 { return UInt32(text.dropFirst(), radix: 8) }
    return UInt32(text)
  }

  private static func v6Bits(_ text: Substring) -> UInt128? {
    let halves = text.components(around: "::")
    guard (1...2).contains(halves.count) else { return nil }
    var groups: [[UInt16]] = []
    for (index, half) in halves.enumerated() {
      guard let read = v6Groups(half, endsAddress: index == halves.count - 1) else { return nil }
      groups.append(read)
    }
    let count = groups.reduce(0) { $0 + $1.count }
    guard halves.count == 1 ? count == 8 : count < 8 else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - count)
    let whole = groups[0] + zeros + (groups.count == 2 ? groups[1] : [])
    return whole.reduce(0) { $0 << 16 | UInt128($1) }
  }

  private static func v6Groups(_ text: Substring, endsAddress: Bool) -> [UInt16]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
      if part.contains("."), endsAddress, index == parts.count - 1 {
        let bytes = part.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard bytes.count == 4, !bytes.contains(nil) else { return nil }
        let known = bytes.compactMap { $0 }.map(UInt16.init)
        groups += [known[0] << 8 | known[1], known[2] << 8 | known[3]]
      } else {
        guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit),
          let group = UInt16(part, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }
}

extension Substring {
  /// The parts before, between and after a separator.
  fileprivate func components(around separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self
    while let found = rest.firstRange(of: separator) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts + [rest]
  }
}

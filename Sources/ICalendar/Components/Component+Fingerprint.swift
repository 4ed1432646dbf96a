// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Component {
  /// A short name for what the component says: 32 hexadecimal digits that are the same on every machine and in every run.
  ///
  /// It is FNV-1a of 128 bits (Fowler, Noll and Vo) over the names, parameters and values of all properties but DTSTAMP, which
  /// many producers set anew at each request, and over the components inside. The order of properties does not count. It
  /// tells versions apart; it does not withstand somebody who looks for two texts with one name.
  ///
  /// - Complexity: O(*n*) in the size of the component.
  public var contentFingerprint: String {
    fingerprint(without: ["DTSTAMP"]).text
  }

  /// The fingerprint without the properties of those names.
  func fingerprint(without excluded: Set<String>) -> ContentHash {
    var lines: [ContentHash] = []
    lines.reserveCapacity(properties.count)
    for property in properties where !excluded.contains(property.name) {
      var hash = ContentHash()
      hash.combine(property.name)
      for parameter in property.parameters {
        hash.combine(parameter.name)
        hash.combine(parameter.written)
      }
      hash.combine("")
      hash.combine(property.value)
      lines.append(hash)
    }
    lines.sort()
    var result = ContentHash()
    result.combine(name)
    for line in lines { result.combine(line) }
    for component in components { result.combine(component.fingerprint(without: excluded)) }
    return result
  }
}

extension VEvent {
  /// What identifies the event: its UID, or a name made from its content when it has none.
  ///
  /// The made one is the same each time the same event is read: DTSTAMP, CREATED, LAST-MODIFIED and SEQUENCE do not count.
  /// It changes with the content, as there is nothing else to go by.
  public var uidOrSynthetic: String { uid ?? syntheticUID }

  /// The UID that the event gets when it has none of its own: `synthetic-` and 32 hexadecimal digits.
  public var syntheticUID: String {
    let hash = component.fingerprint(
      without: ["UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE"])
    return "synthetic-\(hash.text)"
  }
}

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

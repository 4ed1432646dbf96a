// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Finds the position of a fingerprint in an array that somebody else keeps, in 6 to 12 bytes an entry.
///
/// A dictionary of fingerprints would need 50 and more. Open addressing with linear probing; the hash is
/// Swift's seeded one, so that no feed can choose fingerprints that collide.
struct FingerprintIndex: Sendable {
  private var slots: [Int32]
  private var count = 0

  init(reserving capacity: Int = 0) {
    slots = Array(repeating: -1, count: Self.size(for: capacity))
  }

  /// The position of a key, `nil` when it is not there.
  ///
  /// - Parameter key: gives the fingerprint at a position.
  func position(of key: Fingerprint, in keys: (Int) -> Fingerprint) -> Int? {
    var slot = start(of: key)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if keys(position) == key { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a position whose key is not there yet.
  mutating func insert(_ position: Int, in keys: (Int) -> Fingerprint) {
    count += 1
    if Self.size(for: count) > slots.count { grow(in: keys) }
    place(Int32(position), key: keys(position))
  }

  private mutating func grow(in keys: (Int) -> Fingerprint) {
    let positions = slots.filter { $0 >= 0 }
    slots = Array(repeating: -1, count: slots.count * 2)
    for position in positions { place(position, key: keys(Int(position))) }
  }

  private mutating func place(_ position: Int32, key: Fingerprint) {
    var slot = start(of: key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = position
  }

  private func start(of key: Fingerprint) -> Int {
    key.hashValue & (slots.count - 1)
  }

  /// The power of two of which at most two thirds are taken.
  private static func size(for count: Int) -> Int {
    var size = 16
    while size * 2 < count * 3 { size *= 2 }
    return size
  }
}

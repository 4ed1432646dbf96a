// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a source's events in the store are, read in one pass before a body is merged.
///
/// About 75 bytes an event. It never changes while a body is read, so several threads may ask it.
public struct StoredIdentities: Sendable {
  /// The events in the order in which they were added.
  public private(set) var all: [StoredIdentity] = []
  private var keys: FingerprintIndex
  private var contents: FingerprintIndex

  /// None; reserve room when the number is known.
  public init(reserving count: Int = 0) {
    all.reserveCapacity(count)
    keys = FingerprintIndex(reserving: count)
    contents = FingerprintIndex(reserving: count)
  }

  /// How many there are.
  public var count: Int { all.count }

  /// Adds an event. Of two with one key the first is kept.
  public mutating func append(_ identity: StoredIdentity) {
    guard position(key: identity.key) == nil else { return }
    let position = all.count
    all.append(identity)
    keys.insert(position) { all[$0].key }
    if self.position(content: identity.content) == nil {
      contents.insert(position) { all[$0].content }
    }
  }

  /// Where the event of that key is in ``all``, `nil` when the store has none.
  public func position(key: Fingerprint) -> Int? {
    keys.position(of: key) { all[$0].key }
  }

  /// Where the event of that content is in ``all``, `nil` when the store has none.
  ///
  /// The content holds the UID and the RECURRENCE-ID, so it tells the event too.
  public func position(content: Fingerprint) -> Int? {
    contents.position(of: content) { all[$0].content }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PlenaryFeeds

@Suite("FingerprintIndex")
struct FingerprintIndexTests {
  @Test("every key is found at its place, and no other, while the index grows")
  func finds() {
    let keys = (0..<5_000).map { Fingerprint(of: Array("key \($0)".utf8)) }
    var index = FingerprintIndex()
    for position in keys.indices {
      #expect(index.position(of: keys[position]) { keys[$0] } == nil)
      index.insert(position) { keys[$0] }
    }
    for position in keys.indices {
      #expect(index.position(of: keys[position]) { keys[$0] } == position)
    }
    #expect(index.position(of: Fingerprint(high: 1, low: 2)) { keys[$0] } == nil)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plenary

@Suite("SHA256Digest")
struct SHA256Tests {
  @Test(
    "gives the digests of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, digest: String) {
    #expect(SHA256Digest.of(text).description == digest)
    #expect(SHA256Digest.of(Array(text.utf8)[...]).description == digest)
    #expect(SHA256Digest.of(text.utf8.lazy.map { $0 }).description == digest)
  }

  @Test("bytes in pieces have the digest of the whole")
  func pieces() {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hasher = SHA256Hasher()
    for start in stride(from: 0, to: bytes.count, by: 333) {
      hasher.update(bytes[start..<min(start + 333, bytes.count)])
    }
    #expect(hasher.finish() == SHA256Digest.of(bytes))
  }

  @Test("the prefix is the first 16 bytes, the first one leading")
  func prefix() {
    #expect(SHA256Digest.of("abc").prefix == 0xba78_16bf_8f01_cfea_4141_40de_5dae_2223)
    #expect(SHA256Digest(bytes: [1, 2]) == nil)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// Digests bytes as they come, so that they need not be in memory together.
///
/// ```swift
/// var hasher = SHA256Hasher()
/// for piece in pieces { hasher.update(piece) }
/// let digest = hasher.finish()
/// ```
@safe public struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  /// Where the implementation is, looked up once: by its name libcrypto searches for it under a lock each time.
  private static let algorithm = unsafe UInt(bitPattern: EVP_MD_fetch(nil, "SHA256", nil))

  /// Begins with no bytes.
  public init() {
    // Fails only when memory is out or libcrypto was built without SHA-256, and then nothing can be trusted.
    guard let made = unsafe EVP_MD_CTX_new(),
      let algorithm = unsafe OpaquePointer(bitPattern: Self.algorithm),
      unsafe EVP_DigestInit_ex(made, algorithm, nil) == 1
    else { preconditionFailure("libcrypto cannot compute SHA-256.") }
    unsafe context = made
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds bytes.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe add(UnsafeRawBufferPointer(buffer))
    }
    if done == nil { unsafe Array(bytes).withUnsafeBytes { buffer in unsafe add(buffer) } }
  }

  /// The digest of all bytes added.
  public consuming func finish() -> SHA256Digest {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: SHA256Digest.byteCount) {
      buffer, count in
      let result = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(result == 1, "libcrypto cannot finish a digest.")
      count = SHA256Digest.byteCount
    }
    return SHA256Digest(unchecked: bytes)
  }

  private func add(_ buffer: UnsafeRawBufferPointer) {
    let result = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    precondition(result == 1, "libcrypto cannot add to a digest.")
  }
}

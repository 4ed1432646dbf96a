// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Where the bytes of a body come from: memory or a file that is read piece by piece, as often as asked.
public struct ByteSource: Sendable {
  enum Storage {
    case bytes([UInt8])
    case file(path: String)
  }

  let storage: Storage
  /// How much is read at once; `nil` for all of it when it is in memory.
  let chunkSize: Int?

  /// The path of a file; `nil` for bytes in memory.
  public var path: String? {
    if case .file(let path) = storage { path } else { nil }
  }

  init(storage: Storage, chunkSize: Int?) {
    self.storage = storage
    self.chunkSize = chunkSize
  }

  /// Bytes in memory, which are not copied.
  public static func bytes(_ bytes: [UInt8]) -> ByteSource {
    ByteSource(storage: .bytes(bytes), chunkSize: nil)
  }

  /// A file, opened anew for each reading and read in pieces of 512 KiB.
  public static func file(_ path: String) -> ByteSource {
    ByteSource(storage: .file(path: path), chunkSize: 512 * 1024)
  }
}

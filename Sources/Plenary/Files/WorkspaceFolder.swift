// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files of a workspace by their paths inside it.
struct WorkspaceFolder {
  let path: String
  let limits: FileLimits

  /// The bytes of a file; `nil` when it does not exist.
  func contents(of file: String) throws(WorkspaceError) -> [UInt8]? {
    let full = "\(path)/\(file)"
    guard FileManager.default.fileExists(atPath: full) else { return nil }
    let attributes = (try? FileManager.default.attributesOfItem(atPath: full)) ?? [:]
    // A pipe or a device would keep the reader waiting, or never end.
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular?, .typeSymbolicLink?: break
    default: throw WorkspaceError(.unreadableFile, subject: full, detail: "it is no plain file")
    }
    let size = attributes[.size] as? Int ?? (attributes[.size] as? UInt64).map(Int.init) ?? 0
    if size > limits.bytes {
      throw WorkspaceError(
        .unreadableFile, subject: full, detail: "it has more than \(limits.bytes) bytes")
    }
    guard let data = FileManager.default.contents(atPath: full) else {
      throw WorkspaceError(.unreadableFile, subject: full, detail: "is it readable for you?")
    }
    return [UInt8](data)
  }

  /// The names in a folder, in order; empty when it does not exist.
  func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(file)")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where a document goes: standard output, or a file that is either whole or left as it was.
enum OutputTarget {
  case standardOutput
  case file(String)

  /// `nil` and `-` mean standard output.
  init(path: String?) {
    if let path, path != "-" { self = .file(path) } else { self = .standardOutput }
  }

  /// Writes the document.
  ///
  /// - Throws: `cannotWrite` with the place and the system's reason.
  func write(_ bytes: [UInt8], console: Console) throws(CommandError) {
    switch self {
    case .standardOutput: try console.document(bytes)
    case .file(let path):
      do {
        let place = URL(filePath: path).resolvingSymlinksInPath()
        if OutputTarget.isDevice(path, at: place) {
          let device = try FileHandle(forWritingTo: URL(filePath: path))
          try device.write(contentsOf: Data(bytes))
          try device.close()
        } else {
          let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
          try Data(bytes).write(to: place, options: .atomic)
          if let mode = attributes?[.posixPermissions] {
            try FileManager.default.setAttributes(
              [.posixPermissions: mode], ofItemAtPath: place.path)
          }
        }
      } catch {
        throw CommandError(
          .cannotWrite, "\(path) cannot be written: \(SystemReason.of(error)). Nothing was changed."
        )
      }
    }
  }

  /// Whether the path leads to a device or a pipe, which is written into: a whole new file would take its place.
  private static func isDevice(_ path: String, at place: URL) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
    let type = attributes?[.type] as? FileAttributeType
    return type != .typeRegular && type != .typeDirectory
  }
}

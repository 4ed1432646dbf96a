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
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw CommandError(
          .cannotWrite, "\(path) cannot be written: \(SystemReason.of(error)). Nothing was changed."
        )
      }
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryStore

/// Which names a source that is imported may have.
enum SourceName {
  /// Whether it looks like an identifier, so that it can be typed, listed and made a file's name.
  static func isSound(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || scalar == "." || scalar == "_" || scalar == "-"
      }
  }

  /// Whether a file in `feeds/` has the name: its events would be dropped for those that are imported.
  static func isFeedFile(_ name: String, in workspace: String) -> Bool {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: workspace + "/feeds")) ?? []
    return files.contains { $0.hasSuffix(".ics") && SourceKind.sourceName(ofFile: $0) == name }
  }
}

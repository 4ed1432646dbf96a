// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The names that a folder of zone files holds, and what its `tzdata.zi` says of them.
struct TimeZoneIndex: Sendable {
  let names: [String]
  let byFoldedName: [String: String]
  /// Alias to target, from the `L` lines of `tzdata.zi` (the compact form of zic(8) input).
  let aliases: [String: String]
  let version: String?

  init(directory: String) {
    names = TimeZoneIndex.zoneFiles(in: directory)
    var aliases: [String: String] = [:]
    var version: String?
    let source = FileManager.default.contents(atPath: "\(directory)/tzdata.zi") ?? Data()
    for line in String(decoding: source, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("# version ") {
        version = String(line.dropFirst("# version ".count))
      } else if line.hasPrefix("L ") {
        let fields = line.split(separator: " ")
        if fields.count == 3 { aliases[String(fields[2])] = String(fields[1]) }
      }
    }
    byFoldedName = Dictionary(
      (names + aliases.keys.sorted()).map { ($0.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    self.aliases = aliases
    self.version = version
  }

  /// Walks the folder; `posix` and `right` are copies of it, the latter with leap seconds.
  private static func zoneFiles(in directory: String) -> [String] {
    var found: [String] = []
    var pending = [""]
    let manager = FileManager.default
    while let folder = pending.popLast() {
      let path = folder.isEmpty ? directory : "\(directory)/\(folder)"
      for entry in (try? manager.contentsOfDirectory(atPath: path)) ?? [] {
        let name = folder.isEmpty ? entry : "\(folder)/\(entry)"
        if folder.isEmpty, ["posix", "right"].contains(entry) { continue }
        var isDirectory = false
        guard manager.fileExists(atPath: "\(directory)/\(name)", isDirectory: &isDirectory) else {
          continue
        }
        if isDirectory {
          if name.split(separator: "/").count < 4 { pending.append(name) }
        } else if entry.first?.isUppercase == true, !entry.contains(".") {
          found.append(name)
        }
      }
    }
    return found.sorted()
  }
}

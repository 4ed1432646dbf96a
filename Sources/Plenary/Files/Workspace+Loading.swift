// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Workspace {
  /// The name of the file that marks a folder as a workspace.
  public static let markerFile = "plenary.yaml"

  /// Which forums of a workspace to read.
  public enum Forums: Hashable, Sendable {
    /// All of them.
    case all
    /// These only, which is faster.
    case only([Forum.ID])
    /// None: networks and cities alone.
    case none
  }

  /// The nearest folder with a `plenary.yaml`, from a folder upwards.
  ///
  /// - Throws: `noWorkspace` when there is none up to the root.
  public static func find(from directory: String) throws(WorkspaceError) -> String {
    let start = absolute(directory)
    var folder = start
    while true {
      if FileManager.default.fileExists(atPath: folder + "/" + markerFile) { return folder }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw WorkspaceError(.noWorkspace, subject: start)
  }

  /// Reads a workspace as far as its files can be understood, with everything that was found on the way.
  ///
  /// - Throws: `notAWorkspace` and `damagedWorkspace` for its `plenary.yaml`, `unreadableFile`, and `unknownForum`
  ///   when one of the forums asked for does not exist.
  /// - Complexity: Proportional to the size of the files read.
  public static func load(
    at directory: String, forums: Forums = .all, limits: FileLimits = FileLimits()
  ) throws(WorkspaceError) -> WorkspaceReading {
    var reader = WorkspaceReader(directory: directory, limits: limits)
    return try reader.read(forums)
  }

  private static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

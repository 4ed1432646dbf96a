// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs of the command in a folder of which nothing can be written.
enum ReadOnlyRun {
  /// Permissions do not bind the superuser, who therefore runs the command as nobody.
  private static let user =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  /// Whether that user can run the command at all.
  static let isPossible: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? run("--version", in: folder))?.status == 0
  }()

  static func run(_ command: String, in folder: TemporaryFolder) throws -> CommandRun {
    let program = try TemporaryFolder()
    let copy = program.url("plenary").path
    try FileManager.default.copyItem(atPath: Program.plenary, toPath: copy)
    let run = try CommandRun.bash(
      "chmod -R a-w . && \(user)\(copy) \(command); status=$?; chmod -R u+w .; exit $status",
      in: folder.path)
    return run
  }
}

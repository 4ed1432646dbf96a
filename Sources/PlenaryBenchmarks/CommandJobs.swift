// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the command costs before it does anything: `swift build -c release --product plenary` first.
enum CommandJobs {
  /// How often the command is started in one run.
  static let times = 10

  static let all = [
    Job(name: "help") { _ in
      let own = URL(filePath: CommandLine.arguments[0])
      let command = own.deletingLastPathComponent().appending(path: "plenary")
      return {
        var shown = 0
        for _ in 0..<times {
          let child = Process()
          child.executableURL = command
          child.arguments = ["--help"]
          child.standardOutput = FileHandle.nullDevice
          try child.run()
          child.waitUntilExit()
          shown += child.terminationStatus == 0 ? 1 : 0
        }
        return shown
      }
    }
  ]
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How many columns the command's lines may take.
enum TerminalWidth {
  /// The columns of standard output, asked for at most once a run: `COLUMNS`, the terminal's own, or 100 for a file.
  static let columns = columns(
    environment: ProcessInfo.processInfo.environment["COLUMNS"],
    isTerminal: isatty(STDOUT_FILENO) == 1, ask: askTerminal)

  /// Within 40 and 500; `ask` is called for a terminal whose width the environment does not say.
  static func columns(environment: String?, isTerminal: Bool, ask: () -> Int?) -> Int {
    let stated = environment.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let columns = stated ?? (isTerminal ? ask() ?? 80 : 100)
    return min(max(columns, 40), 500)
  }

  /// Asks stty(1), which knows the terminal's size without a variadic C call from Swift.
  private static func askTerminal() -> Int? {
    let stty = Process()
    let answer = Pipe()
    stty.executableURL = URL(filePath: "/bin/stty")
    stty.arguments = ["size"]
    if let terminal = FileHandle(forReadingAtPath: "/dev/tty") { stty.standardInput = terminal }
    stty.standardOutput = answer
    stty.standardError = FileHandle.nullDevice
    guard (try? stty.run()) != nil, let data = try? answer.fileHandleForReading.readToEnd() else {
      return nil
    }
    stty.waitUntilExit()
    let fields = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return fields.last.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}

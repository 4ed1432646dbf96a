// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One run of the built command: what it said and how it ended.
struct CommandRun {
  /// Standard output.
  let output: String
  /// Standard error.
  let errors: String
  /// The exit code; 128 and the signal when a signal ended it, as shells count.
  let status: Int32

  /// Lines of standard output.
  var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }

  /// Runs `plenary` with the arguments.
  init(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: Data = Data()
  ) throws {
    try self.init(
      Program(path: Program.plenary, arguments: arguments), in: folder, environment: environment,
      input: input)
  }

  /// Runs a line of bash in which `plenary` is the command.
  static func bash(
    _ script: String, in folder: String, environment: [String: String] = [:]
  ) throws -> CommandRun {
    try CommandRun(Program.bash(script), in: folder, environment: environment)
  }

  /// Runs a program; `whileRunning` may disturb it.
  init(
    _ program: Program, in folder: String, environment: [String: String] = [:],
    input: Data = Data(), whileRunning: (Process) -> Void = { _ in }
  ) throws {
    // Files, not pipes: a program that says much on both streams can wait for no reader.
    let streams = try TemporaryFolder()
    try input.write(to: streams.url("input"))
    try Data().write(to: streams.url("output"))
    try Data().write(to: streams.url("errors"))
    let process = Process()
    process.executableURL = URL(filePath: program.path)
    process.arguments = program.arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = Program.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
    process.standardError = try FileHandle(forWritingTo: streams.url("errors"))
    try process.run()
    whileRunning(process)
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: streams.url("output")), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: streams.url("errors")), as: UTF8.self)
    let isSignal = process.terminationReason == .uncaughtSignal
    status = (isSignal ? 128 : 0) + process.terminationStatus
  }
}

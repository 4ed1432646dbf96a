// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryFeeds

/// The sizes of a run, and a folder of its own for what the jobs read and write.
struct Workload: Sendable {
  /// Events of the feed.
  let events: Int
  /// Sessions of the forum.
  let sessions: Int
  /// The folder.
  let folder: String

  /// The feed's file, made before anything is measured.
  var feed: String { folder + "/feed.ics" }

  /// Writes a feed event by event, so that the writer needs no memory for it, and gives the number of its bytes.
  ///
  /// - Parameter change: changes an event's bytes, given its number; the calendar's own come as `nil`.
  func writeFeed(
    of events: Int? = nil, to path: String, change: (Int?, [UInt8]) -> [UInt8] = { $1 }
  ) throws -> Int {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw BenchmarkError(description: "\(path) cannot be written")
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    let events = events ?? self.events
    var (pieces, bytes, buffer) = (0, 0, [UInt8]())
    try SyntheticFeed(seed: 1, events: events).forEachPiece { piece in
      buffer += change(1...events ~= pieces ? pieces - 1 : nil, piece)
      pieces += 1
      guard buffer.count > 1 << 20 else { return }
      try file.write(contentsOf: buffer)
      bytes += buffer.count
      buffer.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: buffer)
    return bytes + buffer.count
  }

  /// How long a job's own work took, and what it left in memory at most.
  struct Measurement: Sendable {
    var seconds: Double
    var peakMegabytes: Double
    var count: Int
  }

  /// Runs a job in this process and prints its measurement for the parent.
  func perform(_ job: Job) throws {
    let work = try job.prepare(self)
    let clock = ContinuousClock()
    let start = clock.now
    let count = try work()
    let duration = start.duration(to: clock.now)
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    print("\(seconds) \(Self.peakMegabytes) \(count)")
  }

  /// Runs a job in a process of its own.
  func measure(_ job: Job) throws -> Measurement {
    let child = Process()
    let output = Pipe()
    child.executableURL = URL(filePath: CommandLine.arguments[0])
    child.arguments = [
      "job", job.name, "--events", "\(events)", "--sessions", "\(sessions)", "--folder", folder,
    ]
    child.standardOutput = output
    try child.run()
    let text = try String(
      decoding: output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    child.waitUntilExit()
    let fields = text.split(whereSeparator: \.isWhitespace)
    guard child.terminationStatus == 0, fields.count == 3, let seconds = Double(fields[0]),
      let peak = Double(fields[1]), let count = Int(fields[2])
    else { throw BenchmarkError(description: "The job \(job.name) failed: \(text)") }
    return Measurement(seconds: seconds, peakMegabytes: peak, count: count)
  }

  /// The process's largest resident set (VmHWM of proc(5)), 0 where there is no such file.
  private static var peakMegabytes: Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
        Double($0)
      })
    else { return 0 }
    return kilobytes / 1024
  }
}

/// Why a measurement could not be made.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Speed and memory as ratios to libical's plain C calls in one run.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "PlenaryBenchmarks",
    abstract: "Measure speed and memory beside plain libical C calls, as ratios of one run.",
    subcommands: [Run.self, Perform.self], defaultSubcommand: Run.self)

  /// The sizes of a run.
  struct Sizes: ParsableArguments {
    @Option(help: "Events of the feed.")
    var events = 100_000

    @Option(help: "Sessions of the forum.")
    var sessions = 10_000

    @Option(
      help: "A folder for what is read and written; one in the temporary folder unless given.")
    var folder: String?
  }

  /// All comparisons.
  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure everything (the default).")

    @OptionGroup var sizes: Sizes

    @Option(help: "Counted runs of each job, after one to warm up.")
    var runs = 5

    @Option(help: "Only the comparisons of these jobs, such as visit or import.")
    var only: [String] = []

    func run() throws {
      let folder =
        sizes.folder
        ?? FileManager.default.temporaryDirectory.appending(path: "plenary-\(UUID())").path
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      defer { if sizes.folder == nil { try? FileManager.default.removeItem(atPath: folder) } }
      let workload = Workload(events: sizes.events, sessions: sizes.sessions, folder: folder)
      let bytes = try workload.writeFeed(to: workload.feed)
      print(
        "\(sizes.events) events, \(bytes / 1_000_000) MB; \(sizes.sessions) sessions; "
          + "median of \(runs) after a warm-up, alternating")
      for comparison in Comparison.all
      where only.isEmpty ? !comparison.isOnlyAskedFor : only.contains(comparison.ours) {
        print(try comparison.row(on: workload, runs: runs))
      }
    }
  }

  /// One job in this process.
  struct Perform: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "job", abstract: "Run one job and print seconds, peak megabytes and count.")

    @Argument(help: "The job.")
    var name: String

    @OptionGroup var sizes: Sizes

    func run() throws {
      guard let job = Job.named(name), let folder = sizes.folder else {
        throw ValidationError("There is no job \(name), or no --folder was given.")
      }
      try Workload(events: sizes.events, sessions: sizes.sessions, folder: folder).perform(job)
    }
  }
}

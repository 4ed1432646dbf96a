// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds
import PlenaryStore

/// One run of `feed sync`: which feeds, what became of them, and the exit code.
struct FeedRun {
  let feeds: FeedStore
  let options: FetchOptions
  let console: Console
  let json: Bool

  /// Fetches the feeds named, or all that are due.
  func sync(_ names: [String], isForced: Bool) async throws {
    try options.check()
    let networks = try options.networks()
    let limits = try options.limitOptions.limits()
    let lock = try feeds.lock()
    let wanted = try chosen(names, isForced: isForced)
    let sync = FeedSync(
      store: feeds.store,
      transport: HTTPTransport(
        networks: networks, proxy: options.proxy, mostBytes: limits.bytes),
      options: ImportOptions(limits: limits), now: { Today.now })
    let progress = Progress(count: wanted.count)
    defer { progress.end() }
    var results: [FeedSync.Result] = []
    do {
      results = try await sync.run(wanted, folder: feeds.folder + "/.plenary/incoming") {
        progress.tell($0)
      }
    } catch let error as StoreError {
      throw CommandError(PartnerStore.status(of: error), error.description)
    } catch {
      throw CommandError(.cannotWrite, "\(SystemReason.of(error)).")
    }
    withExtendedLifetime(lock) {}
    try show(results)
    if let status = Self.status(of: results) { throw status.code }
  }

  private func chosen(
    _ names: [String], isForced: Bool
  ) throws(CommandError) -> [FeedSubscription] {
    let now = Today.now
    guard !names.isEmpty else {
      return try feeds.all().filter { isForced || $0.isDue(at: now) }
    }
    var chosen: [FeedSubscription] = []
    for name in names {
      let feed = try feeds.find(name)
      if feed.isPaused, !isForced {
        console.note("\(feed.name) is paused. Fetch it all the same: --now")
      } else if let until = feed.leftAlone(at: now), !isForced {
        console.note(
          "\(feed.name) asks to be left alone until \(FeedWords.time(until)) UTC. Fetch it all the same: --now"
        )
      } else if !chosen.contains(where: { $0.name == feed.name }) {
        chosen.append(feed)
      }
    }
    return chosen
  }

  private func show(_ results: [FeedSync.Result]) throws(CommandError) {
    if json {
      try console.document(try JSONOutput.bytes(of: results.map(FeedSyncDocument.init)))
      for result in results {
        if let failure = result.failure {
          console.note("\(result.feed.name): \(FeedWords.sentence(failure.reason))")
        }
      }
      return
    }
    if results.isEmpty { console.line("No feed is due.  plenary feed list") }
    for result in results { show(result) }
  }

  private func show(_ result: FeedSync.Result) {
    let name = result.feed.name
    let report = result.report
    if let failure = result.failure {
      console.line("\(name): not fetched. \(FeedWords.sentence(failure.reason))", .warning)
      if failure.reason.hasPrefix("address-refused:") {
        console.line("    plenary feed sync \(name) --allow-network CIDR", .quiet)
      }
      if failure.appointment == nil {
        console.line("    It is paused.  plenary feed resume \(name)", .quiet)
      }
    } else if let reason = report.reason {
      console.line("\(name): held. \(reason) Nothing was changed.", .warning)
      console.line("    plenary feed explain \(name)", .quiet)
    } else if result.isNotModified {
      console.line("\(name): nothing new.")
    } else {
      let skipped = report.skipped > 0 ? ", \(report.skipped) left out" : ""
      console.line(
        "\(name): \(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, "
          + "\(report.removed) removed\(skipped).")
      for error in report.diagnostics where error.severity == .error {
        console.line("    line \(error.line): \(error.message)", .quiet)
      }
    }
  }

  /// Held comes before broken, broken before unreached; `nil` when all was applied.
  private static func status(of results: [FeedSync.Result]) -> ExitStatus? {
    let reasons = results.compactMap(\.report.reason)
    if reasons.contains(where: { !$0.isNoCalendar }) { return .heldBack }
    if !reasons.isEmpty { return .badData }
    let failures = results.compactMap(\.failure)
    if failures.contains(where: { $0.reason.hasPrefix("cannot-keep:") }) { return .cannotWrite }
    if !failures.isEmpty { return .network }
    return results.contains { $0.report.skipped > 0 } ? .heldBack : nil
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds
import PlenaryStore

/// Importing a feed into a store of its own.
enum StoreJobs {
  static let all = [
    Job(name: "import") { workload in
      let path = fresh(workload)
      return {
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try importFeed(workload.feed, into: path).added
      }
    },
    Job(name: "reimport") { workload in try again(workload, with: workload.feed) },
    Job(name: "reimport-stamped") { workload in
      try again(workload, with: changed(workload, named: "stamped") { _, line in stamped(line) })
    },
    Job(name: "reimport-edited") { workload in
      try again(
        workload,
        with: changed(workload, named: "edited") { event, line in
          event % 100 == 0 && line.hasPrefix("SUMMARY:") ? line + " (moved)" : stamped(line)
        })
    },
    Job(name: "import-million") { workload in
      let feed = workload.folder + "/million.ics"
      if !FileManager.default.fileExists(atPath: feed) {
        _ = try workload.writeFeed(of: 1_000_000, to: feed)
      }
      let path = fresh(workload)
      var limits = Limits()
      limits.bytes = 1 << 30
      limits.components = 2_000_000
      return { [limits] in
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try importFeed(feed, into: path, limits: limits).added
      }
    },
  ]

  /// An instant before the feed's first event, so that none is past.
  private static let now = Date(timeIntervalSince1970: 1_767_225_600)

  private static func fresh(_ workload: Workload) -> String {
    "\(workload.folder)/store-\(UUID()).sqlite"
  }

  private static func importFeed(
    _ feed: String, into path: String, limits: Limits = Limits()
  ) throws -> ImportReport {
    let store = try Store.open(at: path)
    let report = try store.importCalendar(
      source: "feed", from: .file(feed), now: now, options: ImportOptions(limits: limits))
    try store.close()
    return report
  }

  /// Imports a body into a copy of a store that has the workload's feed.
  private static func again(_ workload: Workload, with feed: String) throws -> () throws -> Int {
    let base = workload.folder + "/base.sqlite"
    if !FileManager.default.fileExists(atPath: base) {
      _ = try importFeed(workload.feed, into: base)
    }
    let path = fresh(workload)
    try FileManager.default.copyItem(atPath: base, toPath: path)
    // Or the copy would be written to the disk by the first commit, which is measured.
    let copy = try FileHandle(forUpdating: URL(filePath: path))
    try copy.synchronize()
    try copy.close()
    return {
      defer { try? FileManager.default.removeItem(atPath: path) }
      let report = try importFeed(feed, into: path)
      guard report.added + report.removed == 0 else {
        throw BenchmarkError(description: "the feed was taken for another")
      }
      return report.unchanged
    }
  }

  /// The workload's feed with other lines in its events, made once.
  private static func changed(
    _ workload: Workload, named name: String, line: (Int, String) -> String
  ) throws -> String {
    let path = "\(workload.folder)/\(name).ics"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    _ = try workload.writeFeed(to: path) { event, bytes in
      guard let event else { return bytes }
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\r\n", omittingEmptySubsequences: false)
      return Array(lines.map { line(event, String($0)) }.joined(separator: "\r\n").utf8)
    }
    return path
  }

  /// A line of a body that was asked for a day later.
  private static func stamped(_ line: String) -> String {
    line.hasPrefix("DTSTAMP:") ? "DTSTAMP:20260102T000000Z" : line
  }
}

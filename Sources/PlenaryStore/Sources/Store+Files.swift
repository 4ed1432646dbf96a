// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
import GRDB
public import ICalendar
public import PlenaryFeeds

extension Store {
  /// Brings the sources that are kept as files up to date: each named after its file, none touched that has not changed.
  ///
  /// A file that is gone makes its source inactive; its events are not listed, and are there again with the file.
  ///
  /// - Parameters:
  ///   - folder: The folder of the files.
  ///   - files: Their names, such as `uscm.ics`.
  /// - Returns: What each import did, in the order of the files; one that failed is left out of `reports`.
  public func syncFiles(
    in folder: String, _ files: [String], now: Date, limits: Limits = Limits()
  ) throws(StoreError) -> (reports: [ImportReport], failures: [StoreError]) {
    var reports: [ImportReport] = []
    var failures: [StoreError] = []
    let options = ImportOptions(policy: .file, limits: limits)
    for file in files {
      do throws(StoreError) {
        reports.append(
          try importCalendar(
            source: SourceKind.sourceName(ofFile: file), kind: .file,
            from: .file("\(folder)/\(file)"), now: now, options: options))
      } catch {
        guard error.code == .badSource || error.code == .unreadable else { throw error }
        failures.append(error)
      }
    }
    try deactivate(filesOtherThan: files.map(SourceKind.sourceName(ofFile:)))
    return (reports, failures)
  }

  private func deactivate(filesOtherThan names: [String]) throws(StoreError) {
    let gone = try read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM source WHERE kind = ? AND is_active = 1",
        arguments: [SourceKind.file.rawValue])
    }.filter { !names.contains($0) }
    guard !gone.isEmpty else { return }
    try write { db in
      for name in gone {
        try db.execute(sql: "UPDATE source SET is_active = 0 WHERE name = ?", arguments: [name])
      }
      return ((), .commit)
    }
  }
}

extension SourceKind {
  /// The name of the source that a file holds: the file's name without `.ics`.
  public static func sourceName(ofFile file: String) -> String {
    file.hasSuffix(".ics") ? String(file.dropLast(4)) : file
  }
}

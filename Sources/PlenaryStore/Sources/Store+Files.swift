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
  /// - Returns: What each import did, in the order of the files; one that failed is left out of `reports`. While
  ///   another program writes, the failure is `busy` and what the store has stands.
  public func syncFiles(
    in folder: String, _ files: [String], now: Date, limits: Limits = Limits()
  ) throws(StoreError) -> (reports: [ImportReport], failures: [StoreError]) {
    var reports: [ImportReport] = []
    var failures: [StoreError] = []
    let options = ImportOptions(policy: .file, limits: limits)
    // Before they are read: a file that comes back broken leaves what it held listed.
    do throws(StoreError) {
      try setActive(files.map(SourceKind.sourceName(ofFile:)))
    } catch {
      guard error.code == .busy else { throw error }
      return ([], [error])
    }
    for file in files {
      do throws(StoreError) {
        reports.append(
          try importCalendar(
            source: SourceKind.sourceName(ofFile: file), kind: .file,
            from: .file("\(folder)/\(file)"), now: now, options: options))
      } catch {
        switch error.code {
        case .badSource, .unreadable: failures.append(error)
        case .busy:
          // What the store has can be read all the same.
          failures.append(error)
          return (reports, failures)
        default: throw error
        }
      }
    }
    return (reports, failures)
  }

  /// Lists the events of the files that are there, and no longer those of files that are gone.
  private func setActive(_ names: [String]) throws(StoreError) {
    let known = try read { db in
      try Row.fetchAll(
        db, sql: "SELECT name, is_active FROM source WHERE kind = ?",
        arguments: [SourceKind.file.rawValue]
      ).map { (name: $0[0] as String, isActive: $0[1] as Bool) }
    }
    let wrong = known.filter { names.contains($0.name) != $0.isActive }
    guard !wrong.isEmpty else { return }
    try write { db in
      for source in wrong {
        try db.execute(
          sql: "UPDATE source SET is_active = ? WHERE name = ?",
          arguments: [!source.isActive, source.name])
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

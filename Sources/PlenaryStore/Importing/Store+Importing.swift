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
  /// Brings a source up to date with a body: all of it in one transaction, or nothing.
  ///
  /// The body is read piece by piece: for its digest; for its zones, and for what the store has of it; and, when that is
  /// not nearly all, for its components, which are parsed on all cores. A component whose content the store has is
  /// not parsed. The same body again costs the digest only. Memory stays within 200 bytes an event and some megabytes.
  ///
  /// - Parameters:
  ///   - source: The name of the source; only its own events are touched.
  ///   - now: What counts as past, and when the import is logged.
  /// - Returns: What was done; `reason` says why nothing was, when the body was held.
  /// - Throws: ``StoreError``; the store is then as it was.
  public func importCalendar(
    source: String, from body: ByteSource, now: Date, options: ImportOptions = ImportOptions()
  ) throws(StoreError) -> ImportReport {
    try importCalendar(source: source, kind: .imported, from: body, now: now, options: options)
  }

  func importCalendar(
    source: String, kind: SourceKind, from body: ByteSource, now: Date, options: ImportOptions
  ) throws(StoreError) -> ImportReport {
    try checkName(source, kind: kind)
    do {
      let body = try StableBody(body, limit: options.limits.bytes)
      let inspection = PendingInspection(body.bytes, limit: options.limits.bytes)
      let run = BodyImport(
        source: source, kind: kind, path: path, body: body, inspection: inspection,
        options: options, now: now)
      if let report = try read(run.repeated) {
        if let delivery = options.delivery { _ = try noteUnchanged(delivery, feed: source) }
        return report
      }
      if let fault = try inspection.value().fault { return try held(run.held(fault), run) }
      if options.isDryRun { return try read(run.run) }
      let report = try write { db in
        let report = try run.run(in: db)
        return (report, report.reason == nil ? .commit : .rollback)
      }
      return report.reason == nil ? report : try held(report, run)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Logs a body that was held, unless nothing may be written.
  private func held(_ report: ImportReport, _ run: BodyImport) throws(StoreError) -> ImportReport {
    guard !run.options.isDryRun else { return report }
    try write { db in (try run.log(report, in: db), .commit) }
    return report
  }

  private func checkName(_ name: String, kind: SourceKind) throws(StoreError) {
    guard !name.isEmpty,
      name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else {
      throw StoreError(.badSource, path: path, message: "A source needs a name of visible letters.")
    }
    try read { db in _ = try SourceRow.findUsable(name, kind: kind, path: path, in: db) }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import GRDB
import ICalendar
import PlenaryFeeds

/// The import of one body: all of it in one transaction, or nothing.
struct BodyImport {
  let source: String
  let kind: SourceKind
  /// Where the store is.
  let path: String
  let body: StableBody
  let inspection: PendingInspection
  let options: ImportOptions
  let now: Date

  /// What the last import said, when it was of the same bytes.
  func repeated(_ db: Database) throws -> ImportReport? {
    guard let row = try SourceRow.find(source, in: db), row.isActive,
      let last = try ImportRow.lastApplied(source: source, id: row.id, in: db),
      last.reading == options.reading, try last.digest == inspection.value().digest
    else { return nil }
    return last.report
  }

  /// A report of a body that is not even looked into.
  func held(_ reason: HeldReason, first: FirstPass? = nil) -> ImportReport {
    var report = ImportReport(source: source)
    report.reason = reason
    report.held = max(1, first?.document.readComponents ?? 0)
    report.producer = first?.producer
    report.diagnostics = (first?.document.log ?? DiagnosticLog()).diagnostics
    return report
  }

  /// Remembers that a body was held, when the source is known and the body is another than the last.
  func log(_ report: ImportReport, in db: Database) throws {
    guard let row = try SourceRow.find(source, in: db) else { return }
    if let delivery = options.delivery, let reason = report.reason {
      try FeedRow.held(delivery, reason, source: row.id, in: db)
      try StoredBody.keep(
        .bad, body.bytes, inspection.value(), delivery, source: row.id, in: db)
    }
    let last = try ImportRow.last(source: source, id: row.id, in: db)
    guard try last?.digest != inspection.value().digest || last?.held == nil else { return }
    try add(report, source: row.id, in: db)
  }

  /// Reads the body and merges it.
  func run(in db: Database) throws -> ImportReport {
    try options.delivery.map { try FeedRow.requireSubscription(to: $0, of: source, path, in: db) }
    let row =
      options.isDryRun
      ? try SourceRow.find(source, in: db)
      : try SourceRow.make(source, kind: kind, path: path, in: db)
    let id = row?.id ?? 0
    let stored = try ComponentTable.identities(source: id, in: db)
    let last = try ImportRow.lastApplied(source: source, id: id, in: db)
    let isAnew = last.map { !options.readsAsBefore($0.reading) } ?? false
    let first = try FirstPass(
      body.bytes, limits: options.limits, database: options.timeZones,
      stored: isAnew ? nil : stored)
    if let fault = first.fault { return held(fault, first: first) }
    var merge = try BodyMerge(
      db, source: id, first: first, stored: stored, method: method(of: first),
      merge: FeedMerge(
        stored: stored, policy: options.policy, now: now,
        lastApplied: last.map { Date(timeIntervalSince1970: Double($0.importedAt)) },
        windows: first.windows, firstNewID: ComponentTable.nextID(in: db),
        expected: first.document.readComponents),
      options: options)
    let document = try take(first, stored, isAnew: isAnew, into: &merge)
    let outcome = try merge.finish(isPartial: document.skippedComponents > 0)
    if outcome.held == nil { try merge.leave(outcome) }
    let report = self.report(outcome, merge, document, first)
    try body.checkUnchanged()
    guard !options.isDryRun, outcome.held == nil else { return report }
    try writeHeaders(first, source: id, isNew: last == nil, in: db)
    try add(report, source: id, in: db)
    if let delivery = options.delivery {
      try StoredBody.keep(.good, body.bytes, inspection.value(), delivery, source: id, in: db)
      try FeedRow.applied(delivery, source: id, in: db)
    }
    return report
  }

  /// Merges the components: those that the first reading found, or all of them, read for the second time.
  private func take(
    _ first: FirstPass, _ stored: StoredIdentities, isAnew: Bool, into merge: inout BodyMerge
  ) throws -> CalendarDocument {
    var taken = 0
    func progress() {
      taken += 1
      options.progress?(taken)
    }
    if let survey = first.survey, try merge.take(survey, progress) { return first.document }
    let document = try CalendarReader(limits: options.limits).forEachComponent(
      in: body.bytes,
      transform: { IncomingComponent($0, first: first, stored: stored, isAnew: isAnew) },
      { incoming in
        try merge.take(incoming)
        progress()
      })
    guard first.agrees(with: document) else { throw CalendarError.changedWhileRead }
    return document
  }

  private func add(_ report: ImportReport, source: Int64, in db: Database) throws {
    try ImportRow.add(
      report, body: inspection.value(), reading: options.reading, at: now, source: source, in: db)
  }

  /// What the body asks for: a file is all that its source shows, whatever message it was once.
  private func method(of first: FirstPass) -> CalendarMethod {
    kind == .file && first.method == .request ? .publish : first.method
  }

  private func report(
    _ outcome: MergeOutcome, _ merge: BodyMerge, _ document: CalendarDocument, _ first: FirstPass
  ) -> ImportReport {
    var report = ImportReport(source: source)
    report.producer = first.producer
    report.skipped = document.skippedComponents + document.skippedLines + merge.skipped
    report.reason = outcome.held
    if outcome.held == nil {
      report.added = outcome.added - merge.unplaced(.new)
      report.changed = outcome.changed - merge.unplaced(.changed)
      report.unchanged = outcome.unchanged - merge.unplaced(.unchanged)
      report.removed = outcome.removed
      report.lines = merge.plan.list
    } else {
      report.held = max(1, outcome.added + outcome.changed + outcome.removed)
    }
    var log = document.log
    log.append(contentsOf: merge.log)
    log.append(contentsOf: first.diagnostics)
    report.diagnostics = log.diagnostics
    return report
  }

  /// Keeps the calendars' own properties. A message about some events leaves those of the list alone.
  private func writeHeaders(
    _ first: FirstPass, source: Int64, isNew: Bool, in db: Database
  ) throws {
    guard isNew || method(of: first).isWhole else { return }
    let headers = first.document.calendars.map { Data($0.serialized()) }
    let known = try Data.fetchAll(
      db, sql: "SELECT header FROM calendar WHERE source_id = ? ORDER BY ordinal",
      arguments: [source])
    guard headers != known else { return }
    try db.execute(sql: "DELETE FROM calendar WHERE source_id = ?", arguments: [source])
    for (ordinal, header) in headers.enumerated() {
      try db.execute(
        sql: "INSERT INTO calendar (source_id, ordinal, header) VALUES (?, ?, ?)",
        arguments: [source, ordinal, header])
    }
  }
}

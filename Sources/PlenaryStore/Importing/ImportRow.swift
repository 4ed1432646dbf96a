// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import ICalendar
import PlenaryFeeds

/// One line of the log of imports: which body came when, and what it did.
struct ImportRow {
  /// So many lines of a source are kept.
  static let kept = 100

  let importedAt: Int64
  let digest: String
  let held: String?
  /// What the body was read with.
  let reading: String
  let report: ImportReport

  /// The last body that was applied.
  static func lastApplied(source: String, id: Int64, in db: Database) throws -> ImportRow? {
    try fetch(source: source, id: id, where: "held IS NULL", in: db)
  }

  /// The last body that came.
  static func last(source: String, id: Int64, in db: Database) throws -> ImportRow? {
    try fetch(source: source, id: id, where: "TRUE", in: db)
  }

  private static func fetch(
    source: String, id: Int64, where condition: String, in db: Database
  ) throws -> ImportRow? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT imported_at, body_digest, held, added, changed, unchanged, skipped, producer,
          diagnostics, reading
        FROM import WHERE source_id = ? AND \(condition) ORDER BY id DESC LIMIT 1
        """, arguments: [id])
    guard let row else { return nil }
    var report = ImportReport(source: source)
    let (added, changed, unchanged): (Int, Int, Int) = (row[3], row[4], row[5])
    report.unchanged = added + changed + unchanged
    report.skipped = row[6]
    report.producer = row[7]
    let lines = try JSONDecoder().decode(
      [LoggedDiagnostic].self, from: Data((row[8] as String).utf8))
    report.diagnostics = lines.map(\.diagnostic)
    return ImportRow(
      importedAt: row[0], digest: row[1], held: row[2], reading: row[9], report: report)
  }

  /// Adds a line, and takes out the oldest beyond those kept.
  ///
  /// - Parameter reading: What the body was read with; the same bytes are read again when it is another.
  static func add(
    _ report: ImportReport, body: BodyInspection, reading: String, at instant: Date,
    source id: Int64, in db: Database
  ) throws {
    let diagnostics = try JSONEncoder().encode(report.diagnostics.map(LoggedDiagnostic.init))
    try db.execute(
      sql: """
        INSERT INTO import (source_id, imported_at, body_digest, body_bytes, added, changed,
          unchanged, removed, skipped, producer, held, diagnostics, reading)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, Int64(instant.timeIntervalSince1970), body.digest, body.byteCount,
        report.added, report.changed, report.unchanged, report.removed, report.skipped,
        report.producer, report.reason.map { "\($0.kind): \($0)" },
        String(decoding: diagnostics, as: UTF8.self), reading,
      ])
    // However many bad bodies come, the last good one is not forgotten.
    try db.execute(
      sql: """
        DELETE FROM import WHERE source_id = ?1 AND id <= (
          SELECT id FROM import WHERE source_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
          AND id <> (SELECT max(id) FROM import WHERE source_id = ?1 AND held IS NULL)
        """, arguments: [id, kept])
  }
}

/// A diagnostic as the log keeps it, so that the same body is reported alike when it comes again.
private struct LoggedDiagnostic: Codable {
  let kind: String
  let severity: Diagnostic.Severity
  let line: Int
  let text: String
  let message: String

  init(_ diagnostic: Diagnostic) {
    kind = diagnostic.kind.rawValue
    severity = diagnostic.severity
    line = diagnostic.line
    text = diagnostic.text
    message = diagnostic.message
  }

  var diagnostic: Diagnostic {
    Diagnostic(
      Diagnostic.Kind(rawValue: kind), severity, line: line, text: text, message: message)
  }
}

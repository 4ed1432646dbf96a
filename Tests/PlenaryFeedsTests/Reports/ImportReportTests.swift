// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import Testing

@testable import PlenaryFeeds

@Suite("ImportReport")
struct ImportReportTests {
  private func json(_ report: ImportReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  @Test("its JSON has the documented keys and no others")
  func shape() throws {
    var report = ImportReport(source: "uscm")
    report.added = 1
    report.diagnostics = [
      Diagnostic(.duplicateUID, .warning, line: 7, text: "UID:1", message: "Twice.")
    ]
    #expect(
      try json(report)
        == #"{"added":1,"changed":0,"diagnostics":[{"kind":"duplicate-uid","line":7,"message":"Twice.","#
        + #""severity":"warning"}],"held":0,"reason":null,"removed":0,"source":"uscm","unchanged":0}"#
    )
  }

  @Test("a held report says why, with the stable word first")
  func held() throws {
    var report = ImportReport(source: "uscm")
    report.held = 1
    report.reason = .truncated
    #expect(
      try json(report).contains(#""reason":"truncated: The body does not end with END:VCALENDAR"#))
    #expect(!report.isComplete)
  }

  @Test("a report with something skipped is not complete")
  func skipped() {
    var report = ImportReport(source: "uscm")
    #expect(report.isComplete)
    report.skipped = 1
    #expect(!report.isComplete)
  }
}

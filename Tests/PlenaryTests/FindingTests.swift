// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Plenary

@Suite("Finding")
struct FindingTests {
  private func finding(_ line: Int, _ severity: Finding.Severity) -> Finding {
    Finding(at: FilePlace(file: "f.yaml", line: line, column: 2), severity, rule: "r", "m")
  }

  @Test("is one line that editors understand, or names the file alone")
  func description() {
    #expect(finding(3, .error).description == "f.yaml:3:2: error: m")
    #expect(
      Finding(at: FilePlace(file: "f.yaml"), .note, rule: "r", "m").description == "f.yaml: note: m"
    )
  }

  @Test("is ordered by place, the graver first")
  func order() {
    let findings = [finding(2, .note), finding(1, .warning), finding(1, .error), finding(1, .note)]
    #expect(
      findings.sorted() == [
        finding(1, .error), finding(1, .warning), finding(1, .note), finding(2, .note),
      ])
  }

  @Test("has the JSON that scripts rely on")
  func json() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode([finding(3, .error)]), as: UTF8.self)
    #expect(
      text
        == #"[{"column":2,"file":"f.yaml","line":3,"message":"m","rule":"r","severity":"error"}]"#)
  }
}

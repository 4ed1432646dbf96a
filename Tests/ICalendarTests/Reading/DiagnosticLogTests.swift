// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("DiagnosticLog")
struct DiagnosticLogTests {
  private static func note(_ line: Int, _ kind: Diagnostic.Kind = .blankLine) -> Diagnostic {
    Diagnostic(kind, .note, line: line, message: "Line \(line).")
  }

  @Test("a hundred of a kind are listed by line, the others counted")
  func bounds() {
    var log = DiagnosticLog()
    #expect(log.isEmpty)
    log.append(contentsOf: (1...250).reversed().map { Self.note($0) })
    log.append(Self.note(7, .missingEnd))
    #expect(log.counts == [.blankLine: 250, .missingEnd: 1])
    #expect(log.diagnostics.map(\.line) == [7] + Array(151...250) + [0])
    #expect(log.diagnostics.last?.message == "150 more of this kind are not listed.")
  }

  @Test("logs add up, what they did not list too")
  func merging() {
    var first = DiagnosticLog()
    first.append(contentsOf: (1...60).map { Self.note($0) })
    var second = DiagnosticLog()
    second.append(contentsOf: (61...200).map { Self.note($0) })
    var third = first
    third.append(contentsOf: second)
    #expect(third.counts == [.blankLine: 200])
    #expect(third.listed.map(\.line) == Array(1...100))
    #expect(third.diagnostics.last?.message == "100 more of this kind are not listed.")
    second.append(contentsOf: first)
    #expect(second.counts == [.blankLine: 200])
  }

  @Test("a silent log takes nothing and makes no text")
  func silence() {
    var log = DiagnosticLog.silent
    log.append(Self.note(1))
    log.append(contentsOf: [Self.note(2)])
    var other = DiagnosticLog()
    other.append(Self.note(3))
    log.append(contentsOf: other)
    #expect(log.isEmpty)
    #expect(log.diagnostics == [])
  }

  @Test(
    "a diagnostic shows 200 characters of a property, also of long parameters and stacked marks")
  func excerpts() throws {
    let marks = "a" + String(repeating: "\u{301}", count: 100_000)
    for (parameter, value) in [(String(repeating: "a", count: 100_000), "x"), ("b", marks)] {
      let property = Property(
        "STATUS", parameters: [Parameter("X-A", written: parameter)], value: " \(value)")
      let event = VEvent(component: Component("VEVENT", properties: [property]))
      let note = try #require(event.validate().first { $0.kind == .repairedValue })
      #expect(note.text.hasPrefix("STATUS;X-A=\(parameter.prefix(100))"))
      #expect(note.text.count <= 200)
      #expect(note.text.utf8.count < 2000)
    }
  }
}

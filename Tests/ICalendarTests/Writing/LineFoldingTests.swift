// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Folding of lines")
struct LineFoldingTests {
  /// The physical lines of one property.
  private func lines(_ value: String) -> [String] {
    var writer = CalendarWriter()
    var output: [UInt8] = []
    writer.append(Property("A", value: value), to: &output)
    return String(decoding: output, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test(
    "a line is cut at 75 octets, as late as possible",
    arguments: [
      (73, [75]), (74, [75, 2]), (73 + 74, [75, 75]), (73 + 74 + 1, [75, 75, 2]),
      (0, [2]), (1000, [75] + Array(repeating: 75, count: 12) + [40]),
    ])
  func widths(count: Int, widths: [Int]) {
    #expect(lines(String(repeating: "x", count: count)).map(\.utf8.count) == widths)
  }

  @Test("a line is never cut inside a code point", arguments: 60...76)
  func codePoints(count: Int) {
    let value = String(repeating: "x", count: count) + String(repeating: "é€😀", count: 20)
    let lines = lines(value)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
    #expect(lines.dropLast().allSatisfy { $0.utf8.count >= 72 })
    #expect(
      ([lines[0]] + lines.dropFirst().map { String($0.dropFirst()) }).joined() == "A:" + value)
  }

  @Test(
    "a line is not cut inside a character that fits into one",
    arguments: ["e\u{301}\u{323}", "👩‍👩‍👧‍👦", "👍🏽", "🇳🇴", "क्षि", "שָׁ", "\u{1100}\u{1161}\u{11A8}"])
  func characters(character: String) {
    for count in 50...76 {
      let value = String(repeating: "x", count: count) + String(repeating: character, count: 9)
      for line in lines(value).dropFirst() {
        let rest = line.drop { $0 == " " || $0 == "x" }
        let allowed = character.count == 1
        #expect(!allowed || rest.isEmpty || rest.hasPrefix(character), "\(line)")
      }
    }
  }

  @Test("a character longer than a line is cut between code points")
  func longCharacter() {
    let value = "e" + String(repeating: "\u{301}", count: 200)
    let lines = lines(value)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    var writer = CalendarWriter()
    var output: [UInt8] = []
    writer.append(Component("VEVENT", properties: [Property("A", value: value)]), to: &output)
    #expect(CalendarReader().readComponents(output).components[0].first("A")?.value == value)
  }
}

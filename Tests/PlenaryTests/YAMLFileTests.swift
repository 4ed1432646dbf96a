// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plenary

@Suite("YAMLFile")
struct YAMLFileTests {
  private func read(_ text: String) -> (value: YAMLValue?, findings: [Finding]) {
    YAMLFile.read(Array(text.utf8), file: "f.yaml")
  }

  @Test(
    "every scalar is taken as written", arguments: ["NO", "12:00", "2017-09-24", "0x1F", "1e3"])
  func asWritten(text: String) {
    #expect(read("key: \(text)").value?["key"]?.text == text)
    #expect(read("key: \"\(text)\"").value?["key"]?.text == text)
  }

  @Test("values know their line and column")
  func places() {
    let value = read("a: 1\nå: {b: [x, y]}\n").value
    #expect(value?["å"]?["b"]?.list?[1].line == 2)
    #expect(value?["å"]?["b"]?.list?[1].column == 12)
  }

  @Test("a key that is given twice is an error that names both lines, and the rest is read")
  func duplicates() {
    let result = read("a: 1\nb: {c: 1, \"c\": 2, d: [1, 2]}\na: 3\ne: 5\na: 4\n")
    #expect(
      result.findings.map(\.description) == [
        "f.yaml:2:11: error: c is given twice, in line 2 and in line 2; keep one",
        "f.yaml:3:1: error: a is given twice, in line 1 and in line 3; keep one",
        "f.yaml:5:1: error: a is given twice, in line 1 and in line 5; keep one",
      ])
    #expect(result.value?["e"]?.text == "5")
    #expect(result.value?["a"]?.text == "1")
    #expect(result.value?["b"]?["d"]?.column == 22)
  }

  @Test("aliases are refused before they can be expanded")
  func aliases() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...40 {
      bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    let result = read(bomb + "? *a40\n: 1\n? *a40\n: 2\n")
    #expect(result.value == nil)
    #expect(result.findings.map(\.rule) == ["alias"])
    #expect(result.findings.first?.place == FilePlace(file: "f.yaml", line: 2, column: 10))
  }

  @Test("stars and ampersands in running text are no aliases")
  func ampersands() {
    #expect(read("a: R&D and *stars*\nb: 'x &y * z'\n").findings.isEmpty)
  }

  @Test("deep nesting is an error with its place", arguments: [34, 900, 10_000])
  func nesting(depth: Int) {
    for text in [
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
      String(repeating: "{a: ", count: depth) + "1" + String(repeating: "}", count: depth),
      String(repeating: "- ", count: depth) + "x",
      String(repeating: "? ", count: depth) + "x",
    ] {
      let result = read(text)
      #expect(result.value == nil)
      #expect(result.findings.count == 1)
      #expect(result.findings.first?.line ?? 0 > 0)
    }
  }

  @Test("bytes that are no text are an error with their place")
  func bytes() {
    let invalid = YAMLFile.read(
      Array("a: 1\nå: ".utf8) + [0xC3, 0x28], file: "f.yaml")
    #expect(
      invalid.findings.map(\.description) == [
        "f.yaml:2:4: error: the file is not UTF-8; save it as UTF-8"
      ])
    #expect(
      read("a: x\u{0}y\n").findings.first?.place == FilePlace(file: "f.yaml", line: 1, column: 5))
    #expect(
      YAMLFile.read([0xFF, 0xFE, 0x61, 0], file: "f.yaml").findings.map(\.rule) == ["encoding"])
    #expect(
      YAMLFile.read(
        Array("key: value".utf8), file: "f.yaml", limits: FileLimits(bytes: 9)
      ).findings.map(\.rule) == ["limit"])
  }

  @Test("every prefix of a file is read or refused")
  func prefixes() {
    let text = "a: {b: [1, 'x', \"y\\n\"], c: |\n    text\n}\nd:\n  - e\n  - {f: g}\n"
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      let result = YAMLFile.read(Array(bytes[..<count]), file: "f.yaml")
      #expect(result.value != nil || !result.findings.isEmpty || count < 1)
    }
  }
}

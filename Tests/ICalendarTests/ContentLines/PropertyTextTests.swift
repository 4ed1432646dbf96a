// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Text of properties")
struct PropertyTextTests {
  @Test(
    "a text is escaped and read back",
    arguments: [
      ("", ""),
      ("plain", "plain"),
      ("a, b; c", #"a\, b\; c"#),
      (#"back\slash"#, #"back\\slash"#),
      ("two\nlines", #"two\nlines"#),
      ("colon: and \"quotes\"", "colon: and \"quotes\""),
      ("tab\there", "tab\there"),
      (#"\n is no newline"#, #"\\n is no newline"#),
      ("שלום, 👩‍👩‍👧", #"שלום\, 👩‍👩‍👧"#),
    ])
  func escapes(text: String, value: String) {
    let property = Property("SUMMARY", text: text)
    #expect(property.value == value)
    #expect(property.text == text)
  }

  @Test(
    "carriage returns and control characters are left out, tabs stay",
    arguments: [
      ("a\r\nb", "a\nb"), ("a\rb", "ab"), ("a\u{0}b\u{1B}[0m\u{7F}", "ab[0m"), ("a\tb", "a\tb"),
    ])
  func dropsControls(text: String, kept: String) {
    #expect(Property("SUMMARY", text: text).text == kept)
  }

  @Test(
    "escapes that the format does not have stay as written",
    arguments: [
      (#"\N"#, "\n"), (#"a\:b"#, #"a\:b"#), (#"\x\\"#, #"\x\"#), (#"end\"#, #"end\"#),
      (#"\\n"#, #"\n"#), (#"\\\n"#, "\\\n"),
    ])
  func unknownEscapes(value: String, text: String) {
    #expect(Property("SUMMARY", value: value).text == text)
  }

  @Test(
    "a list splits at commas that are not escaped",
    arguments: [
      (#"A\,b,C,D,E"#, ["A,b", "C", "D", "E"]),
      ("one", ["one"]),
      ("a,,b", ["a", "", "b"]),
      (#"a\\,b"#, [#"a\"#, "b"]),
      (#"a\;b\nc,d"#, ["a;b\nc", "d"]),
      ("", []),
    ])
  func splits(value: String, texts: [String]) {
    #expect(Property("CATEGORIES", value: value).texts == texts)
  }

  @Test("a list of six hundred categories with commas keeps its count and text")
  func longList() {
    let categories = (0..<600).map { "City \($0), country" }
    let property = Property("CATEGORIES", texts: categories)
    #expect(property.texts == categories)
    #expect(property.value.utf8.count { $0 == UInt8(ascii: "\\") } == 600)
  }

  @Test("properties are equal when they say the same, wherever they stood")
  func equality() {
    let first = Property("UID", value: "1", line: 3)
    #expect(first == Property("UID", value: "1", line: 9))
    #expect(first.hashValue == Property("UID", value: "1").hashValue)
    #expect(first != Property("UID", value: "2", line: 3))
    #expect(first != Property("UID", parameters: [Parameter("X", value: "1")], value: "1", line: 3))
  }
}

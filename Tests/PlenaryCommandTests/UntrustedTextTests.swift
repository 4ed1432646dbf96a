// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Text that others wrote")
struct UntrustedTextTests {
  /// What a terminal may obey: C0 and C1 controls, DEL and direction overrides.
  private func harmful(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  private static let title =
    "Start \u{1B}]0;owned\u{7} \u{9B}31m red \u{7F} \u{202E}txt.exe \u{2066}end\\nsecond line"

  private func imported() throws -> (TemporaryFolder, CommandRun) {
    let folder = try TemporaryFolder.empty()
    let feed = Feed.calendar(
      Feed.event("bad", Self.title, "LOCATION:\u{9B}2J Oslo", "X-A\u{1B}B:c", "STATUS:\u{9B}1m"))
    let run = try folder.plenary("import", "-", "--source", "p", input: feed)
    return (folder, run)
  }

  @Test("what an import says of a feed obeys nothing in it")
  func imports() throws {
    let (_, run) = try imported()
    #expect(harmful(run.output + run.errors).isEmpty)
    #expect(run.output.contains("\\u{202E}txt.exe"))
    #expect(run.output.contains("\\u{9B}31m"))
  }

  @Test(
    "no list of events holds a control character", arguments: ["table", "json", "ndjson", "csv"])
  func lists(format: String) throws {
    let (folder, _) = try imported()
    let run = try folder.plenary(
      "events", "--from", "2018-06-01", "--to", "2018-07-01", "--format", format)
    #expect(run.output.contains("txt.exe"))
    #expect(harmful(run.output + run.errors) == [])
  }

  @Test("an event is one line of the table, whatever its title holds")
  func oneLine() throws {
    let (folder, _) = try imported()
    let run = try folder.plenary("events", "--from", "2018-06-01", "--to", "2018-07-01")
    #expect(run.lines.count == 2)
  }

  @Test("JSON keeps the title as it came, escaped")
  func lossless() throws {
    let (folder, _) = try imported()
    let run = try folder.plenary(
      "events", "--from", "2018-06-01", "--to", "2018-07-01", "--format", "json")
    let title = try #require(try run.json([EventDocument].self).first?.title)
    #expect(title.contains("\u{9B}31m red"))
    #expect(title.contains("\u{202E}txt.exe"))
    #expect(title.hasSuffix("\nsecond line"))
  }

  @Test(
    "a file's name is shown with its escapes, and a forum's files may hold no control character")
  func ownFiles() throws {
    let folder = try TemporaryFolder.shipped()
    let name = "a\u{1B}[31m.ics"
    try folder.write(Feed.calendar(), to: name)
    let run = try folder.plenary("import", name, "--source", "p")
    #expect(harmful(run.output + run.errors) == [])
    let missing = try folder.plenary("import", "b\u{1B}[31m.ics", "--source", "p")
    #expect(missing.errors.contains("b\\u{1B}[31m.ics"))
    #expect(harmful(missing.errors) == [])
    try folder.replace(
      "title: Opening ceremony and welcome", with: "title: \"Opening \\e[31m red\"",
      in: "forums/gpm-stavanger-2017/forum.yaml")
    let shown = try folder.plenary("show", "gpm-stavanger-2017")
    #expect(shown.status == 65)
    #expect(shown.errors.contains("control character"))
    #expect(harmful(shown.output + shown.errors) == [])
  }

  @Test(
    "a cell that a spreadsheet would compute begins with an apostrophe",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
  func formulas(title: String) throws {
    let folder = try TemporaryFolder.empty()
    try folder.plenary(
      "import", "-", "--source", "p", input: Feed.calendar(Feed.event("f", title)))
    let run = try folder.plenary(
      "events", "--from", "2018-06-01", "--to", "2018-07-01", "--format", "csv")
    let row = run.output.components(separatedBy: "\r\n")[1]
    #expect(row.contains(",'\(title),"))
  }

  @Test("cells with quotes, commas and line ends are quoted")
  func quoting() throws {
    let folder = try TemporaryFolder.empty()
    try folder.plenary(
      "import", "-", "--source", "p",
      input: Feed.calendar(Feed.event("q", "A \"walk\"\\, then\\nmore")))
    let run = try folder.plenary(
      "events", "--from", "2018-06-01", "--to", "2018-07-01", "--format", "csv")
    #expect(run.output.contains(",\"A \"\"walk\"\", then\nmore\","))
  }
}

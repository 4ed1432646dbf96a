// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary check")
struct CheckTests {
  private static let forum = "forums/gpm-stavanger-2017/forum.yaml"
  private static let schedule = "forums/gpm-stavanger-2017/schedule.yaml"

  /// The shipped workspace with two typing mistakes: a person's id and a weekday.
  private func mistyped() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.shipped()
    try folder.replace("soulsby: chair", with: "sulsby: chair", in: Self.forum)
    try folder.replace("Mon 2017-09-25 09:15", with: "Tue 2017-09-25 09:15", in: Self.schedule)
    return folder
  }

  /// The place of a text as editors count: `file:line:column`.
  private func place(of text: String, in file: String, of folder: TemporaryFolder) throws -> String
  {
    for (index, line) in try folder.text(of: file).components(separatedBy: "\n").enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
      return "\(file):\(index + 1):\(column)"
    }
    return "\(text) is not in \(file)"
  }

  @Test("the shipped workspace has no error, and one run checks all of it")
  func shipped() throws {
    let run = try TemporaryFolder.shipped().plenary("check")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let counts = try #require(run.lines.first { $0.hasPrefix("0 errors, ") })
    #expect(counts.contains(" · 29 forums, "))
  }

  @Test("a mistake is told with its file, line, column and the nearest valid name, all in one run")
  func mistakes() throws {
    let folder = try mistyped()
    let run = try folder.plenary("check", "gpm-stavanger-2017")
    #expect(run.status == 1)
    let person = try place(of: "sulsby", in: Self.forum, of: folder)
    #expect(run.lines.contains { $0.hasPrefix("\(person): error: ") && $0.contains("soulsby") })
    let weekday = try place(of: "Tue 2017-09-25", in: Self.schedule, of: folder)
    #expect(
      run.lines.contains {
        $0.hasPrefix("\(weekday): error: 25 September 2017 is a Monday, not a Tuesday")
      })
    #expect(run.output.contains("\n2 errors, "))
    #expect(run.output.contains(" · 14 sessions, 18 people\n"))
    #expect(run.output.contains("Not judged, because not known: "))
  }

  @Test("a warning ends in 1 only with --strict")
  func strict() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("check", "gpm-stavanger-2017")
    #expect(run.status == 0)
    #expect(
      run.output.contains("warning: the last day, Tuesday 26 September, has no session\n"))
    #expect(try folder.plenary("check", "gpm-stavanger-2017", "--strict").status == 1)
  }

  @Test("notes never end in 1, and repeats are one line unless all are wanted")
  func notes() throws {
    let folder = try TemporaryFolder.shipped()
    let few = try folder.plenary("check", "gpm-stavanger-2017")
    let all = try folder.plenary("check", "gpm-stavanger-2017", "--all")
    #expect(few.output.contains("--all)"))
    #expect(!all.output.contains("--all)"))
    #expect(all.lines.filter { $0.contains(" note: ") }.count == 6)
    #expect(few.lines.filter { $0.contains(" note: ") }.count < 6)
    #expect(few.output.contains("0 errors, 1 warning, 6 notes"))
  }

  @Test("JSON is an array of findings, complete, with the same exit code")
  func json() throws {
    let folder = try mistyped()
    let run = try folder.plenary("check", "gpm-stavanger-2017", "--json")
    #expect(run.status == 1)
    let findings = try run.json([FindingDocument].self)
    #expect(findings.count { $0.severity == "error" } == 2)
    #expect(findings.count { $0.severity == "note" } == 6)
    let person = try #require(findings.first { $0.message.contains("sulsby") })
    #expect(
      "\(person.file):\(person.line):\(person.column)"
        == (try place(of: "sulsby", in: Self.forum, of: folder)))
    #expect(findings.allSatisfy { !$0.rule.isEmpty })
  }

  @Test("JSON objects have exactly the documented keys")
  func jsonKeys() throws {
    let run = try TemporaryFolder.shipped().plenary("check", "gpm-stavanger-2017", "--json")
    #expect(
      try run.keys() == ["column", "file", "line", "message", "rule", "severity"])
  }

  @Test("files that hold mistakes are not shown or exported as if they held none")
  func damagedForum() throws {
    let folder = try mistyped()
    for command in ["show", "export"] {
      let run = try folder.plenary(command, "gpm-stavanger-2017")
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("plenary check gpm-stavanger-2017"))
    }
  }

  @Test("a key that is given twice is an error that names both lines")
  func duplicateKey() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.replace(
      "city: stavanger\n", with: "city: stavanger\ncity: chicago\n", in: Self.forum)
    let run = try folder.plenary("check", "gpm-stavanger-2017")
    #expect(run.status == 1)
    let line = try place(of: "city: stavanger", in: Self.forum, of: folder)
      .components(separatedBy: ":")[1]
    let second = try place(of: "city: chicago", in: Self.forum, of: folder)
    #expect(run.lines.contains { $0.hasPrefix("\(second): error: ") && $0.contains(line) })
  }

  @Test("a file that is no YAML is one error, and the other forums are still checked")
  func brokenFile() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.write("title: [\n", to: "forums/chicago-2018/forum.yaml")
    let run = try folder.plenary("check")
    #expect(run.status == 1)
    #expect(run.lines.contains { $0.hasPrefix("forums/chicago-2018/forum.yaml:") })
    #expect(run.output.contains("forums/gpm-stavanger-2017/"))
    #expect(try folder.plenary("show", "gpm-stavanger-2017").status == 0)
  }

  @Test("a zone that is misspelled in cities.yaml is told there, once, with the nearest one")
  func cityZone() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.replace("Europe/Oslo", with: "Europe/Osloo", in: "cities.yaml")
    let run = try folder.plenary("check")
    #expect(run.status == 1)
    let place = try place(of: "timezone: Europe/Osloo", in: "cities.yaml", of: folder)
    let told = run.lines.filter { $0.contains("Europe/Osloo") }
    #expect(told.first?.hasPrefix("\(place): error: ") == true)
    #expect(told.allSatisfy { $0.hasPrefix("cities.yaml:") && $0.contains("Europe/Oslo") })
  }
}

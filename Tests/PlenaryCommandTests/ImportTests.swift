// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary import")
struct ImportTests {
  private static let walk = Feed.event("walk", "Night walk")
  private static let debate = Feed.event("debate", "Debate")
  private static let first = Feed.calendar(walk, debate)

  /// A workspace whose source `partner` holds the first feed.
  private func imported() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.empty()
    let run = try folder.plenary("import", "-", "--source", "partner", input: Self.first)
    #expect(run.status == 0)
    return folder
  }

  private func imports(_ feed: String, into folder: TemporaryFolder) throws -> ImportDocument {
    try folder.plenary("import", "-", "--source", "partner", "--json", input: feed).json()
  }

  @Test("events are listed, counted and kept")
  func added() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(Self.first, to: "partner.ics")
    let run = try folder.plenary("import", "partner.ics", "--source", "partner")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("  + Fri 8 June 2018  08:00–12:00 UTC"))
    #expect(run.output.contains("Night walk\n"))
    #expect(run.lines.last == "2 added, 0 changed, 0 unchanged, 0 removed, 0 held.")
    #expect(try folder.titles(of: "partner") == ["Debate", "Night walk"])
  }

  @Test("the same feed again changes nothing")
  func unchanged() throws {
    let folder = try imported()
    #expect(try imports(Self.first, into: folder).counts == [0, 0, 2, 0, 0])
  }

  @Test("a change says what was and what is")
  func changed() throws {
    let folder = try imported()
    let feed = Feed.calendar(Self.walk, Feed.event("debate", "Great debate"))
    let run = try folder.plenary("import", "-", "--source", "partner", input: feed)
    #expect(run.status == 0)
    #expect(run.output.contains("Debate → Great debate"))
    #expect(run.lines.last == "0 added, 1 changed, 1 unchanged, 0 removed, 0 held.")
    #expect(try folder.titles(of: "partner") == ["Great debate", "Night walk"])
  }

  /// A calendar of events that are still to come.
  private func future(_ titles: [String]) -> String {
    let events = titles.map {
      Feed.event($0, $0, start: "DTSTART:20980608T080000Z", end: "DTEND:20980608T120000Z")
    }
    return Feed.calendar(events.joined())
  }

  @Test("an event of the future that is gone from the feed leaves")
  func removed() throws {
    let folder = try TemporaryFolder.empty()
    #expect(
      try imports(future(["a", "b", "c", "d", "e"]), into: folder).counts == [5, 0, 0, 0, 0])
    #expect(try imports(future(["a", "b", "c", "e"]), into: folder).counts == [0, 0, 4, 1, 0])
    #expect(try folder.titles(of: "partner") == ["a", "b", "c", "e"])
  }

  @Test("a body that lacks too much of what was there is held")
  func removedTooMuch() throws {
    let folder = try TemporaryFolder.empty()
    _ = try imports(future(["a", "b", "c", "d", "e"]), into: folder)
    let run = try folder.plenary("import", "-", "--source", "partner", input: future(["a"]))
    #expect(run.status == 75)
    #expect(run.output.contains("Held: 4 of 5 events are missing"))
    #expect(try folder.titles(of: "partner") == ["a", "b", "c", "d", "e"])
  }

  @Test("an event of the past that is gone from the feed stays")
  func pastKept() throws {
    let folder = try imported()
    _ = try imports(Feed.calendar(Self.walk), into: folder)
    #expect(try folder.titles(of: "partner") == ["Debate", "Night walk"])
  }

  @Test("a source touches only its own events")
  func sources() throws {
    let folder = try imported()
    let other = try folder.plenary(
      "import", "-", "--source", "other", input: Feed.calendar(Feed.event("debate", "Other")))
    #expect(other.lines.last == "1 added, 0 changed, 0 unchanged, 0 removed, 0 held.")
    #expect(try folder.titles(of: "partner") == ["Debate", "Night walk"])
    #expect(try folder.titles(of: "other") == ["Other"])
  }

  @Test("a dry run tells what would be done and leaves no file")
  func dryRun() throws {
    let folder = try TemporaryFolder.empty()
    let files = try folder.files()
    let run = try folder.plenary(
      "import", "-", "--source", "partner", "--dry-run", input: Self.first)
    #expect(run.status == 0)
    #expect(
      run.lines.last
        == "2 to add, 0 to change, 0 unchanged, 0 to remove, 0 held. "
        + "Nothing was written (--dry-run).")
    #expect(try folder.files() == files)
  }

  @Test("a dry run over a store leaves every byte of it")
  func dryRunOverStore() throws {
    let folder = try imported()
    let files = try folder.files()
    let before = try Data(contentsOf: folder.url(".plenary/plenary.sqlite"))
    let run = try folder.plenary(
      "import", "-", "--source", "partner", "--dry-run", "--json",
      input: Feed.calendar(Self.walk, Feed.event("new", "New")))
    #expect(try run.json(ImportDocument.self).added == 1)
    #expect(try folder.files() == files)
    #expect(try Data(contentsOf: folder.url(".plenary/plenary.sqlite")) == before)
    #expect(try folder.titles(of: "partner") == ["Debate", "Night walk"])
  }

  @Test("JSON has exactly the documented keys")
  func jsonKeys() throws {
    let folder = try TemporaryFolder.empty()
    let run = try folder.plenary(
      "import", "-", "--source", "partner", "--json", input: Self.first)
    #expect(
      try run.keys() == [
        "added", "changed", "diagnostics", "held", "reason", "removed", "source", "unchanged",
      ])
    let document = try run.json(ImportDocument.self)
    #expect(document.source == "partner")
    #expect(document.reason == nil)
  }

  @Test("what is wrong is told with the file, the line and a sentence, and the rest is applied")
  func diagnostics() throws {
    let folder = try TemporaryFolder.empty()
    let feed = Feed.calendar(
      Feed.event("bad", "Bad", start: "DTSTART:20180230T080000Z"), Self.walk)
    try folder.write(feed, to: "partner.ics")
    let run = try folder.plenary("import", "partner.ics", "--source", "partner")
    #expect(run.status == 75)
    #expect(run.output.contains("\npartner.ics:7: warning: DTSTART: "))
    #expect(try folder.titles(of: "partner") == ["Night walk"])
    let kept = try folder.plenary("events", "--source", "partner", "--format", "ics")
    #expect(kept.output.contains("\r\nDTSTART:20180230T080000Z\r\n"))
  }

  @Test(
    "a body that is no calendar ends in 65 and changes nothing",
    arguments: ["", "\n", "<html><body>Sign in</body></html>\n", "{\"events\": []}"])
  func noCalendar(body: String) throws {
    let folder = try imported()
    let run = try folder.plenary("import", "-", "--source", "partner", "--json", input: body)
    #expect(run.status == 65)
    let document = try run.json(ImportDocument.self)
    #expect(document.reason?.isEmpty == false)
    #expect(document.held >= 1)
    #expect(try folder.titles(of: "partner") == ["Debate", "Night walk"])
  }

  @Test("a calendar without events is held while the source has some")
  func emptied() throws {
    let folder = try imported()
    let run = try folder.plenary("import", "-", "--source", "partner", input: Feed.calendar())
    #expect(run.status == 75)
    #expect(run.output.contains("Held: "))
    #expect(try folder.titles(of: "partner") == ["Debate", "Night walk"])
  }

  @Test("a file that is not there ends in 66", arguments: ["nowhere.ics", "."])
  func noFile(path: String) throws {
    let folder = try TemporaryFolder.empty()
    let run = try folder.plenary("import", path, "--source", "partner")
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(path))
    #expect(!folder.exists(".plenary"))
  }

  @Test(
    "the command line says whose events these are",
    arguments: [
      ["import", "partner.ics"], ["import", "--source", "partner"],
      ["import", "partner.ics", "--into", "forum"], ["import", "partner.ics", "--source", ""],
      ["import", "partner.ics", "--source", "partner", "--limit", "bytes"],
      ["import", "partner.ics", "--source", "partner", "--limit", "size=3"],
    ])
  func usage(arguments: [String]) throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(Self.first, to: "partner.ics")
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test("a broken limit costs the component that breaks it, is named and ends in 75")
  func limits() throws {
    let folder = try TemporaryFolder.empty()
    let long = Feed.event("long", String(repeating: "x", count: 5000))
    let run = try folder.plenary(
      "import", "-", "--source", "partner", "--limit", "line=1000", "--json",
      input: Feed.calendar(Self.walk, long))
    #expect(run.status == 75)
    #expect(try run.json(ImportDocument.self).diagnostics.contains { $0.severity == "error" })
    #expect(try folder.titles(of: "partner") == ["Night walk"])
  }

  @Test("more events than are shown are counted")
  func manyLines() throws {
    let folder = try TemporaryFolder.empty()
    let feed = try folder.plenary("generate", "--synthetic", "--events", "50").output
    let run = try folder.plenary("import", "-", "--source", "many", input: feed)
    #expect(run.lines.filter { $0.hasPrefix("  + ") }.count == 20)
    #expect(run.output.contains("… and 30 more"))
    #expect(run.lines.last == "50 added, 0 changed, 0 unchanged, 0 removed, 0 held.")
  }

  @Test("the heading names the producer plainly, the number of events and their days")
  func heading() throws {
    let folder = try TemporaryFolder.empty()
    let feed = Self.first.replacing(
      "-//Example//Partner 1.0//EN", with: "-//sdgwatcheurope.org - ECPv6.0.4//NONSGML v1.0//EN")
    let first = try folder.plenary(
      "import", "-", "--source", "sdgwatch", "--dry-run", input: feed)
    #expect(first.lines.first == "The Events Calendar 6.0.4 · 2 events · 8 June 2018")
    let later = Feed.event(
      "later", "Later", start: "DTSTART:20180610T080000Z", end: "DTEND:20180610T120000Z")
    let second = try folder.plenary(
      "import", "-", "--source", "partner", input: Feed.calendar(Self.walk, later))
    #expect(second.lines.first == "Partner 1.0 · 2 events · 8–10 June 2018")
  }

  @Test("what is imported fits the columns, times whole", arguments: [40, 60, 80])
  func width(columns: Int) throws {
    let folder = try TemporaryFolder.empty()
    let title = "The annual conference of mayors and their advisers on housing and transport"
    let run = try folder.plenary(
      "import", "-", "--source", "partner", environment: ["COLUMNS": "\(columns)"],
      input: Feed.calendar(Feed.event("a", title)))
    #expect(run.lines.dropLast().filter { $0.count > columns } == [])
    #expect(run.output.contains("Fri 8 June 2018  08:00–12:00 UTC"))
    #expect(run.output.contains("The annual"))
  }
}

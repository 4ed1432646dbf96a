// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary events show, correct, join and split")
struct DecisionCommandTests {
  private struct Dossier: Decodable {
    struct Correction: Decodable {
      struct Conflict: Decodable, Equatable {
        let field: String
        let base: String?
        let source: String?
        let local: String
      }
      let recurrenceID: String?
      let fields: [String: String]
      let was: [String: String]
      let note: String?
      let settled: [String]
      let conflicts: [Conflict]
    }
    struct Likeness: Decodable {
      let source: String?
      let confidence: Int
    }
    let event: EventDocument
    let corrections: [Correction]
    let notes: [String]
    let alsoAnnounced: [Likeness]
    let perhapsTheSame: [Likeness]
  }

  /// A workspace with one event in a feed file: a walk on 8 June 2018 at 08:00 UTC.
  private func walk(_ folder: TemporaryFolder, at start: String = "20180608T080000Z") throws {
    try folder.write(
      Feed.calendar(
        Feed.event("walk", "City walk", start: "DTSTART:\(start)", end: "DURATION:PT1H")),
      to: "feeds/p.ics")
  }

  private func june(_ folder: TemporaryFolder, _ more: String...) throws -> [EventDocument] {
    try CommandRun(
      ["events", "--from", "2018-06-01", "--to", "2018-07-01", "--format", "json"] + more,
      in: folder.path
    ).json([EventDocument].self)
  }

  private func dossier(_ folder: TemporaryFolder, _ event: String) throws -> Dossier {
    try folder.plenary("events", "show", event, "--json").json(Dossier.self)
  }

  @Test("a correction holds in every listing and survives what the source sends later")
  func correct() throws {
    let folder = try TemporaryFolder.empty()
    try walk(folder)
    let run = try folder.plenary(
      "events", "correct", "city walk", "--start", "2018-06-09 09:00 Europe/Oslo", "--title",
      "Town walk", "--location", "Oslo", "--note", "Said on the phone.")
    #expect(run.status == 0)
    #expect(run.output.contains("title: City walk → Town walk"))
    let text = try folder.text(of: "decisions.yaml")
    #expect(text.contains("was: {title: City walk, start: Fri 2018-06-08 08:00 UTC}"))
    for _ in 0..<2 {
      let listed = try june(folder)
      #expect(listed.map(\.title) == ["Town walk"])
      #expect(listed.map(\.start) == ["2018-06-09T09:00:00+02:00"])
      try folder.replace(
        "SUMMARY:City walk\r\n", with: "SUMMARY:City walk\r\nSEQUENCE:3\r\n", in: "feeds/p.ics")
    }
    let days = ["--from", "2018-06-01", "--to", "2018-07-01"]
    for format in ["table", "csv", "ndjson"] {
      let run = try CommandRun(["events", "--format", format] + days, in: folder.path)
      #expect(run.output.contains("Town walk"))
    }
    let calendar = try folder.plenary("events", "--format", "ics").output
    #expect(calendar.contains("DTSTART;TZID=Europe/Oslo:20180609T090000\r\n"))
    #expect(calendar.contains("TZID:Europe/Oslo\r\n"))
    #expect(calendar.contains("SUMMARY:Town walk\r\n"))
    #expect(!calendar.contains("phone"))
    // An event that is moved out of the days asked for is not listed, one that is moved in is.
    let before = try folder.plenary(
      "events", "--from", "2018-06-08", "--to", "2018-06-09", "--format", "json")
    #expect(try before.json([EventDocument].self).isEmpty)
    try folder.plenary("events", "correct", "p/walk", "--start", "2020-01-01 10:00")
    let moved = try folder.plenary(
      "events", "--from", "2020-01-01", "--to", "2020-01-02", "--format", "json")
    #expect(try moved.json([EventDocument].self).map(\.title) == ["Town walk"])
  }

  @Test("an end may be a time on the start's day, in the zone of the event's city")
  func zoneOfCity() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary(
      "events", "correct", "Nature-Based", "--start", "2018-06-08 09:00", "--end", "13:00")
    #expect(run.status == 0)
    let event = try #require(try june(folder, "--city", "brussels").first)
    #expect(event.start == "2018-06-08T09:00:00+02:00")
    #expect(event.end == "2018-06-08T13:00:00+02:00")
    #expect(event.timeZone == "Europe/Brussels")
  }

  @Test("a corrected city counts for filters, also in calendars")
  func city() throws {
    let folder = try TemporaryFolder.shipped()
    try walk(folder)
    #expect(try june(folder, "--city", "bristol").isEmpty)
    try folder.plenary("events", "correct", "p/walk", "--city", "bristol")
    #expect(try june(folder, "--city", "bristol").map(\.city) == ["bristol"])
    let calendar = try folder.plenary("events", "--format", "ics", "--city", "bristol").output
    #expect(calendar.contains("SUMMARY:City walk"))
  }

  @Test(
    "what the source changes otherwise is a conflict, shown and listed, and the correction stands")
  func conflict() throws {
    let folder = try TemporaryFolder.empty()
    try walk(folder)
    try folder.plenary("events", "correct", "p/walk", "--start", "2018-06-08 09:00 UTC")
    #expect(try dossier(folder, "p/walk").corrections.map(\.conflicts) == [[]])
    #expect(try folder.plenary("status").output.contains("Nothing needs you."))
    try walk(folder, at: "20180608T110000Z")
    let conflict = try #require(try dossier(folder, "p/walk").corrections.first?.conflicts.first)
    #expect(
      conflict
        == Dossier.Correction.Conflict(
          field: "start", base: "Fri 2018-06-08 08:00 UTC", source: "Fri 2018-06-08 11:00 UTC",
          local: "Fri 2018-06-08 09:00 UTC"))
    #expect(try june(folder).map(\.start) == ["2018-06-08T09:00:00Z"])
    let shown = try folder.plenary("events", "show", "p/walk").output
    #expect(shown.contains("Conflict   start: corrected to Fri 2018-06-08 09:00 UTC"))
    let status = try folder.plenary("status").output
    #expect(status.contains("p: walk@example.org: start: corrected to"))
    #expect(status.contains("    plenary events show p/walk@example.org"))
    try walk(folder, at: "20180608T090000Z")
    let settled = try dossier(folder, "p/walk").corrections
    #expect(settled.map(\.settled) == [["start"]])
    #expect(settled.map(\.conflicts) == [[]])
  }

  @Test("a correction is taken back, and the event is as its source says it")
  func withdraw() throws {
    let folder = try TemporaryFolder.empty()
    try walk(folder)
    try folder.write("# Ours\nnotes:\n  - {event: p/x, note: Kept.}\n", to: "decisions.yaml")
    try folder.plenary("events", "correct", "p/walk", "--title", "Other")
    #expect(try june(folder).map(\.title) == ["Other"])
    #expect(try folder.plenary("events", "correct", "p/walk", "--withdraw").status == 0)
    #expect(try june(folder).map(\.title) == ["City walk"])
    let text = try folder.text(of: "decisions.yaml")
    #expect(text.hasPrefix("# Ours\nnotes:\n  - {event: p/x, note: Kept.}\n"))
    #expect(!text.contains("walk"))
    #expect(try folder.plenary("events", "correct", "p/walk", "--withdraw").status == 66)
  }

  @Test("a note alone is kept and never published")
  func note() throws {
    let folder = try TemporaryFolder.empty()
    try walk(folder)
    try folder.plenary("events", "correct", "p/walk", "--note", "Ask Jo in May.")
    #expect(try dossier(folder, "p/walk").notes == ["Ask Jo in May."])
    #expect(
      try folder.plenary("events", "show", "walk").output.contains("Note       Ask Jo in May."))
    for arguments in [
      ["--format", "ics"], ["--format", "ics", "--merged"], ["--format", "json"],
    ] {
      let run = try CommandRun(["events"] + arguments, in: folder.path)
      #expect(!run.output.contains("Jo"))
    }
  }

  @Test("one occurrence of a series is corrected, and no other")
  func occurrence() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(
      Feed.calendar(
        Feed.event(
          "daily", "Daily", start: "DTSTART;TZID=Europe/Oslo:20180608T090000",
          end: "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")), to: "feeds/p.ics")
    let run = try folder.plenary(
      "events", "correct", "p/daily", "--occurrence", "2018-06-09", "--start", "2018-06-20 10:00",
      "--title", "Moved")
    #expect(run.status == 0)
    let listed = try june(folder)
    #expect(listed.map(\.title) == ["Daily", "Daily", "Moved"])
    #expect(
      listed.map(\.start) == [
        "2018-06-08T09:00:00+02:00", "2018-06-10T09:00:00+02:00", "2018-06-20T10:00:00+02:00",
      ])
    #expect(listed.last?.end == "2018-06-20T11:00:00+02:00")
    #expect(listed.last?.recurrenceID == "2018-06-09T09:00:00+02:00")
    let calendar = try folder.plenary("events", "--format", "ics").output
    #expect(calendar.contains("RECURRENCE-ID;TZID=Europe/Oslo:20180609T090000"))
    let missing = try folder.plenary(
      "events", "correct", "p/daily", "--occurrence", "2018-06-12", "--title", "x")
    #expect(missing.status == 66)
  }

  @Test(
    "an event that several announce is one line with all its sources, and can be split and joined")
  func grouping() throws {
    let folder = try TemporaryFolder.empty()
    let event = Feed.event("a", "Forum on Water and Ports", start: "DTSTART:20180608T080000Z")
    try folder.write(Feed.calendar(event), to: "feeds/one.ics")
    try folder.write(
      Feed.calendar(event.replacing("UID:a", with: "UID:b"), Feed.event("c", "Other")),
      to: "feeds/two.ics")
    let days = ["events", "--from", "2018-06-01", "--to", "2018-07-01"]
    let table = try CommandRun(days, in: folder.path)
    #expect(table.lines.first?.hasPrefix("2 events") == true)
    #expect(table.output.contains("one, two"))
    #expect(try june(folder).count == 3)
    #expect(try dossier(folder, "one/a").alsoAnnounced.map(\.source) == ["two"])
    #expect(try folder.plenary("events", "split", "one/a", "two/b").status == 0)
    #expect(try CommandRun(days, in: folder.path).lines.first?.hasPrefix("3 events") == true)
    let joined = try folder.plenary("events", "join", "one/a", "two/c", "--note", "Told so.")
    #expect(joined.status == 0)
    #expect(joined.output.contains("plenary events split one/a@example.org two/c@example.org"))
    #expect(try CommandRun(days, in: folder.path).lines.first?.hasPrefix("2 events") == true)
    let text = try folder.text(of: "decisions.yaml")
    #expect(text.contains("joins:"))
    #expect(text.contains("splits:"))
    #expect(try folder.plenary("check").status == 0)
  }

  @Test(
    "what cannot be is told and changes nothing",
    arguments: [
      (["show", "nothing-like-it"], Int32(66), "no partner event"),
      (["show", "walk"], 66, "could be"),
      (["correct", "p/walk"], 64, "Say what"),
      (["correct", "p/walk", "--start", "soon"], 64, "soon"),
      (["correct", "p/walk", "--start", "2018-06-08 09:00 Europe/Oslow"], 64, "Oslow"),
      (["correct", "p/walk", "--end", "2018-06-07 09:00"], 64, "before"),
      (["correct", "p/walk", "--end", "2018-06-09"], 64, "do not go together"),
      (["correct", "p/walk", "--city", "nowhere-at-all"], 66, "city"),
      (["correct", "p/walk", "--url", "not a url"], 64, "address"),
      (["correct", "p/walk", "--withdraw", "--title", "x"], 64, "--withdraw"),
      (["join", "p/walk"], 64, "two"), (["join", "p/walk", "p/walk"], 64, "second time"),
    ])
  func mistakes(arguments: [String], status: Int32, hint: String) throws {
    let folder = try TemporaryFolder.empty()
    try walk(folder)
    try folder.write(Feed.calendar(Feed.event("walks", "Walks")), to: "feeds/q.ics")
    let run = try CommandRun(["events"] + arguments, in: folder.path)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(hint))
    #expect(!folder.exists("decisions.yaml"))
  }

  @Test("a file of decisions with mistakes is not written over")
  func damaged() throws {
    let folder = try TemporaryFolder.empty()
    try walk(folder)
    try folder.write("corrections: [", to: "decisions.yaml")
    let run = try folder.plenary("events", "correct", "p/walk", "--title", "x")
    #expect(run.status == 65)
    #expect(run.errors.contains("decisions.yaml"))
    #expect(try folder.text(of: "decisions.yaml") == "corrections: [")
  }

  @Test("an event that others wrote is shown without being obeyed")
  func untrusted() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(
      Feed.calendar(Feed.event("a", "Bad \u{9B}31m \u{202E}title", "LOCATION:\u{9B}2J")),
      to: "feeds/p.ics")
    let run = try folder.plenary("events", "show", "bad")
    #expect(run.status == 0)
    #expect(run.output.contains("\\u{202E}title"))
    #expect(!run.output.unicodeScalars.contains("\u{9B}"))
  }
}

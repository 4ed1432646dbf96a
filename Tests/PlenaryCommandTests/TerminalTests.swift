// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Color and width")
struct TerminalTests {
  private static let arguments = ["show", "gpm-stavanger-2017"]

  @Test("no color where output is no terminal, unless it is asked for")
  func color() throws {
    let folder = try TemporaryFolder.shipped()
    let plain = try CommandRun(Self.arguments, in: folder.path)
    #expect(!plain.output.contains("\u{1B}"))
    let always = try CommandRun(Self.arguments + ["--color", "always"], in: folder.path)
    #expect(always.output.contains("\u{1B}[1m"))
    let never = try CommandRun(["--color", "never"] + Self.arguments, in: folder.path)
    #expect(never.output == plain.output)
    let stripped = always.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain.output)
  }

  @Test("on a terminal there is color, and NO_COLOR, TERM=dumb and --color never take it away")
  func terminal() throws {
    let folder = try TemporaryFolder.shipped()
    // script(1) gives the command a terminal.
    func shown(_ options: String, _ environment: [String: String]) throws -> String {
      try CommandRun.bash(
        "script -qec '\"$PLENARY\" show gpm-stavanger-2017 \(options)' /dev/null </dev/null",
        in: folder.path, environment: ["TERM": "xterm"].merging(environment) { $1 }
      ).output
    }
    #expect(try shown("", [:]).contains("\u{1B}["))
    #expect(try !shown("", ["NO_COLOR": "1"]).contains("\u{1B}["))
    #expect(try shown("", ["NO_COLOR": ""]).contains("\u{1B}["))
    #expect(try !shown("", ["TERM": "dumb"]).contains("\u{1B}["))
    #expect(try !shown("--color never", [:]).contains("\u{1B}["))
    #expect(try shown("--color always", ["NO_COLOR": "1"]).contains("\u{1B}["))
  }

  @Test(
    "lines fit the columns: titles are cut, names and times are not",
    arguments: [40, 60, 80, 120])
  func width(columns: Int) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(
      Self.arguments + ["--day", "monday"], in: folder.path,
      environment: ["COLUMNS": "\(columns)"])
    #expect(run.lines.filter { $0.count > columns } == [])
    #expect(run.output.contains("…"))
    #expect(run.output.contains("11:00–12:30~"))
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for names in [
      "Mayor Sagen Helgø (Stavanger) +3", "Tone Grindland (moderator) +8",
      "Patricia de Lille (chair) +3", "Marvin Rees (chair) +3", "observers only",
      "times in Stavanger (Europe/Oslo)",
    ] {
      #expect(words.contains(names))
    }
  }

  @Test("a day sheet fits too, with whole names", arguments: [40, 60, 80, 120])
  func sheetWidth(columns: Int) throws {
    let folder = try TemporaryFolder.shipped()
    for filter in [["--person", "de-lille"], ["--city", "ghent"], ["--city", "leicester"]] {
      let run = try CommandRun(
        Self.arguments + filter, in: folder.path, environment: ["COLUMNS": "\(columns)"])
      let sheet = run.lines.filter { !$0.hasPrefix("As a calendar: ") }
      #expect(sheet.filter { $0.count > columns } == [])
    }
    let run = try CommandRun(
      Self.arguments + ["--person", "de-lille"], in: folder.path,
      environment: ["COLUMNS": "\(columns)"])
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Patricia de Lille (Cape Town) ·") || words.contains("(Cape Town) GPM"))
    #expect(words.contains("moderated by Tone Grindland"))
    #expect(words.contains("Stavanger Cultural Center"))
  }

  @Test("where two people and a place do not fit, the place goes first, then the second name")
  func placeFirst() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(
      """
      title: F
      updated: 2018-05-01
      first_day: 2018-06-08
      venues: {hall: Great Hall of the Guild}
      people: {rossi: {name: Annamaria Rossi}, bianchi: {name: Giuseppe Bianchi}}
      sessions:
        opening: {title: Opening, kind: plenary, speakers: [rossi, bianchi]}
      """, to: "forums/f/forum.yaml")
    try folder.write(
      "schedule:\n  - {start: 2018-06-08 09:00, session: opening, place: hall}\n",
      to: "forums/f/schedule.yaml")
    func line(_ columns: Int) throws -> String {
      let run = try folder.plenary("show", "f", environment: ["COLUMNS": "\(columns)"])
      return run.lines.first { $0.hasPrefix("09:00") } ?? ""
    }
    #expect(try line(150).hasSuffix("Rossi, Giuseppe Bianchi · Great Hall of the Guild"))
    #expect(try line(100).hasSuffix("Annamaria Rossi, Giuseppe Bianchi"))
    #expect(try line(70).hasSuffix("Annamaria Rossi +1"))
  }

  @Test("a timed event's line fits 80 columns, its time whole", arguments: [40, 60, 80, 100])
  func events(columns: Int) throws {
    let folder = try TemporaryFolder.shipped()
    let event = Feed.event(
      "a", "The annual conference of mayors and their advisers",
      start: "DTSTART;TZID=America/Chicago:20170926T090000",
      end: "DTEND;TZID=America/Chicago:20170926T173000", "LOCATION:Grand Hotel\\, Chicago",
      "CATEGORIES:EUROCITIES")
    try folder.write(Feed.calendar(event), to: "feeds/partner-with-a-name.ics")
    let run = try folder.plenary(
      "events", "--from", "2017-09-01", "--to", "2017-12-01",
      environment: ["COLUMNS": "\(columns)"])
    #expect(run.status == 0)
    #expect(run.lines.filter { $0.count > columns } == [])
    #expect(run.output.contains("09:00–17:30 CDT"))
    #expect(run.output.contains("Tue 26 Sep"))
    #expect(run.output.contains("The annual"))
  }

  @Test("documents never hold color", arguments: [["--json"], ["--json", "--color", "always"]])
  func documents(options: [String]) throws {
    let folder = try TemporaryFolder.shipped()
    for command in ["show", "check"] {
      let run = try CommandRun([command, "gpm-stavanger-2017"] + options, in: folder.path)
      #expect(!run.output.contains("\u{1B}"))
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary export")
struct ExportTests {
  /// The events' titles, unescaped as far as these forums need it; a VEVENT's own come before its parts'.
  private func titles(_ calendar: String) -> [String] {
    calendar.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst()
      .compactMap { event in
        event.components(separatedBy: "\r\n").first { $0.hasPrefix("SUMMARY:") }
      }.map { String($0.dropFirst(8)).replacing("\\,", with: ",") }
  }

  @Test("standard output holds the calendar and nothing else")
  func standardOutput() throws {
    let run = try TemporaryFolder.shipped().plenary("export", "gpm-stavanger-2017")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(run.output.hasSuffix("\r\nEND:VCALENDAR\r\n"))
    #expect(titles(run.output).count == 14)
    #expect(run.output.contains("\r\nDTSTART;TZID=Europe/Oslo:20170925T091500\r\n"))
    #expect(run.output.contains("\r\nUID:opening.gpm-stavanger-2017@plenary.example\r\n"))
    #expect(run.output.components(separatedBy: "BEGIN:VTIMEZONE").count == 2)
    #expect(!run.output.contains("BEGIN:VALARM"))
    #expect(run.output.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 })
  }

  @Test("a minus sign means standard output too")
  func minus() throws {
    let folder = try TemporaryFolder.shipped()
    let plain = try folder.plenary("export", "gpm-stavanger-2017")
    let minus = try folder.plenary("export", "gpm-stavanger-2017", "-o", "-")
    #expect(minus.output == plain.output)
    #expect(!folder.exists("-"))
  }

  @Test("a file holds the same bytes, and standard output stays empty")
  func file() throws {
    let folder = try TemporaryFolder.shipped()
    let plain = try folder.plenary("export", "gpm-stavanger-2017")
    let run = try folder.plenary("export", "gpm-stavanger-2017", "-o", "out.ics")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors == "out.ics: 14 sessions of GPM Annual Convening 2017.\n")
    #expect(try folder.text(of: "out.ics") == plain.output)
  }

  @Test(
    "two exports are byte-equal in any folder, zone, language and time", arguments: ["ics", "json"])
  func repeatable(format: String) throws {
    let here = try TemporaryFolder.shipped()
    let there = try TemporaryFolder.shipped()
    for forum in ["gpm-stavanger-2017", "chicago-2018", "uscm-winter-2018"] {
      let first = try here.plenary("export", forum, "--format", format)
      let second = try there.plenary(
        "export", forum, "--format", format,
        environment: ["TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"])
      #expect(first.status == 0)
      #expect(!first.output.isEmpty)
      #expect(first.output == second.output)
    }
  }

  @Test("a forum without a programme gives its dates and says that it is not published")
  func unpublished() throws {
    let run = try TemporaryFolder.shipped().plenary("export", "chicago-2018")
    #expect(run.status == 0)
    #expect(titles(run.output) == ["Chicago Forum on Global Cities 2018"])
    #expect(run.output.contains("\r\nDTSTART;VALUE=DATE:20180606\r\nDTEND;VALUE=DATE:20180609\r\n"))
    #expect(run.errors.contains("not published"))
  }

  @Test("every shipped forum exports")
  func allForums() throws {
    let folder = try TemporaryFolder.shipped()
    let forums = try FileManager.default.contentsOfDirectory(atPath: folder.url("forums").path)
    #expect(forums.count >= 29)
    let script = forums.map { "plenary export \($0) -o \($0).ics || echo failed \($0)" }
    let run = try CommandRun.bash(script.joined(separator: "\n"), in: folder.path)
    #expect(run.output.isEmpty)
    for forum in forums {
      #expect(try folder.text(of: "\(forum).ics").hasSuffix("END:VCALENDAR\r\n"))
    }
  }

  @Test(
    "a filter keeps only what fits",
    arguments: [
      (["--day", "sunday"], 5), (["--day", "monday"], 9), (["--kind", "plenary"], 2),
      (["--kind", "masterclass"], 1), (["--room", "clarion"], 2),
      (["--room", "Stavanger Cultural Centre"], 2), (["--person", "soulsby"], 1),
      (["--person", "de-lille", "--day", "monday"], 3), (["--city", "palermo"], 1),
      (["--day", "sunday", "--day", "monday"], 14), (["--network", "eurocities"], 2),
    ])
  func filters(options: [String], count: Int) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(["export", "gpm-stavanger-2017"] + options, in: folder.path)
    #expect(run.status == 0)
    #expect(titles(run.output).count == count, "\(titles(run.output))")
  }

  @Test("in a person's calendar the role leads")
  func roleLeads() throws {
    let run = try TemporaryFolder.shipped()
      .plenary("export", "gpm-stavanger-2017", "--person", "soulsby")
    #expect(titles(run.output) == ["Chair · Strategy session: Empowering Cities"])
  }

  @Test("what leaves people free is transparent, what does not is opaque")
  func transparency() throws {
    let folder = try TemporaryFolder.shipped()
    let lunch = try folder.plenary("export", "gpm-stavanger-2017", "--kind", "meal")
    #expect(lunch.output.contains("\r\nTRANSP:TRANSPARENT\r\n"))
    #expect(!lunch.output.contains("\r\nTRANSP:OPAQUE\r\n"))
    let opening = try folder.plenary("export", "gpm-stavanger-2017", "--kind", "plenary")
    #expect(opening.output.contains("\r\nTRANSP:OPAQUE\r\n"))
    #expect(!opening.output.contains("\r\nTRANSP:TRANSPARENT\r\n"))
  }

  @Test("notes for the team never leave", arguments: ["ics", "json"])
  func notes(format: String) throws {
    let run = try TemporaryFolder.shipped()
      .plenary("export", "gpm-stavanger-2017", "--format", format, "--visibility", "private")
    #expect(!run.output.contains("from 14.00"))
    #expect(!run.output.contains("cut off on the page"))
  }

  @Test("drafts and what only participants may see stay here, and are counted")
  func visibility() throws {
    let folder = try TemporaryFolder.shipped()
    let forum = "forums/gpm-stavanger-2017/forum.yaml"
    try folder.replace(
      "title: Masterclass for observers",
      with: "title: Masterclass for observers\n    visibility: participants", in: forum)
    try folder.replace(
      "title: Lunch and information market",
      with: "title: Lunch and information market\n    status: draft", in: forum)
    let open = try folder.plenary("export", "gpm-stavanger-2017")
    #expect(titles(open.output).count == 12)
    #expect(open.errors.hasPrefix("2 left out: "))
    let closed = try folder.plenary(
      "export", "gpm-stavanger-2017", "--visibility", "participants")
    #expect(titles(closed.output).contains("Masterclass for observers"))
    #expect(!titles(closed.output).contains("Lunch and information market"))
  }

  @Test("a session without a day is named as left out")
  func undated() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.replace(
      "  - {start: Mon 2017-09-25 12:30, session: lunch}\n", with: "",
      in: "forums/gpm-stavanger-2017/schedule.yaml")
    let run = try folder.plenary("export", "gpm-stavanger-2017")
    #expect(run.status == 0)
    #expect(titles(run.output).count == 13)
    #expect(run.errors.contains("no day yet: Lunch and information market"))
  }

  @Test("an unknown format is a mistake in the command line")
  func unknownFormat() throws {
    let run = try TemporaryFolder.shipped()
      .plenary("export", "gpm-stavanger-2017", "--format", "docx")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("ics"))
  }
}

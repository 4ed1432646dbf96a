// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary dates")
struct DatesTests {
  private struct Document: Decodable {
    struct Window: Decodable {
      struct Reason: Decodable {
        let kind: String
        let message: String
        let weight: Int
      }
      let firstDay: String
      let lastDay: String
      let weight: Int
      let reasons: [Reason]
    }
    let days: Int
    let city: String?
    let networks: [String]
    let like: String?
    let windows: [Window]
  }

  private static let autumn = [
    "dates", "--between", "2018-09-01", "2018-12-15", "--city", "Bristol", "--networks",
    "uscm,eurocities", "--days", "3",
  ]

  @Test("three days in Bristol in autumn 2018 keep clear of EUROCITIES in Edinburgh")
  func bristol() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(Self.autumn + ["--json"], in: folder.path)
    #expect(run.status == 0)
    let document = try run.json(Document.self)
    #expect(document.days == 3)
    #expect(document.city == "bristol")
    #expect(document.networks == ["uscm", "eurocities"])
    #expect(document.windows.count == 10)
    #expect(!document.windows.contains { $0.lastDay >= "2018-11-28" && $0.firstDay < "2018-12-01" })
    #expect(document.windows.map(\.weight) == document.windows.map(\.weight).sorted())
    #expect(document.windows.allSatisfy { $0.weight == $0.reasons.map(\.weight).reduce(0, +) })
  }

  @Test("people get a window a line, the best first, and the reasons below it")
  func table() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(Self.autumn + ["--count", "2"], in: folder.path)
    #expect(
      run.lines[0].hasPrefix(
        "3 days · 1 September – 15 December 2018 · Bristol · USCM, EUROCITIES · against"))
    #expect(run.lines[1].hasPrefix("1   Mon "))
    #expect(run.lines.contains { $0.hasPrefix("2   ") })
    #expect(run.output.contains("No event that is known is on these days."))
    #expect(run.output.contains("Not judged: public holidays"))
  }

  @Test("holidays of a calendar whose name says so count against a window")
  func holidays() throws {
    let folder = try TemporaryFolder.empty()
    let day = Feed.event(
      "1", "Founding Day", start: "DTSTART;VALUE=DATE:20180904", end: "DTEND;VALUE=DATE:20180905")
    try folder.write(Feed.calendar(day), to: "feeds/public-holidays.ics")
    let run = try folder.plenary(
      "dates", "--days", "1", "--between", "2018-09-03", "2018-09-05", "--json")
    let windows = try run.json(Document.self).windows
    #expect(windows.map(\.firstDay) == ["2018-09-03", "2018-09-05", "2018-09-04"])
    #expect(windows.last?.reasons.first?.kind == "holiday")
  }

  @Test("like a forum means its length, city and networks, and around its dates unless told")
  func like() throws {
    let folder = try TemporaryFolder.shipped()
    let document = try folder.plenary("dates", "--like", "chicago-2018", "--json")
      .json(Document.self)
    #expect(document.like == "chicago-2018")
    #expect(document.days == 3)
    #expect(document.city == "chicago")
    #expect(
      document.windows.allSatisfy { $0.firstDay >= "2018-04-07" && $0.lastDay <= "2018-08-07" })
    let uscm = document.windows.filter { $0.firstDay <= "2018-06-11" && $0.lastDay >= "2018-06-08" }
    #expect(uscm.isEmpty)
  }

  @Test(
    "what cannot be is a mistake in the command line",
    arguments: [
      (["dates"], Int32(64), "--like"), (["dates", "--days", "0"], 64, "--days 0"),
      (["dates", "--days", "1", "--between", "2018-09-01"], 64, "two days"),
      (["dates", "--days", "1", "--between", "2018-09-02", "2018-09-01"], 64, "before"),
      (["dates", "--days", "1", "--city", "bristl"], 66, "bristol"),
      (["dates", "--days", "1", "--networks", "uscn"], 66, "uscm"),
      (["dates", "--like", "chicago-2108"], 66, "chicago-2018"),
    ])
  func mistakes(arguments: [String], status: Int32, hint: String) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(hint))
  }

  @Test("days that do not fit are said, and are an answer")
  func tooLong() throws {
    let run = try TemporaryFolder.shipped().plenary(
      "dates", "--days", "9", "--between", "2018-09-01", "2018-09-05")
    #expect(run.status == 0)
    #expect(run.output.contains("9 days do not fit"))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary clashes")
struct ClashesTests {
  private struct Document: Decodable {
    struct Event: Decodable {
      let source: String?
      let forum: String?
      let title: String
      let alsoIn: [String]
    }
    struct Clash: Decodable {
      struct Reason: Decodable {
        let kind: String
        let message: String
        let weight: Int
      }
      let level: String
      let event: Event
      let sharedDays: [String]
      let reasons: [Reason]
      let unknown: [String]
    }
    let forum: String
    let clashes: [Clash]
    let handOvers: [Event]
    let notJudged: [String]
  }

  @Test("the Chicago Forum 2018 and the 86th USCM annual meeting share 8 June 2018")
  func chicago() throws {
    let run = try TemporaryFolder.shipped().plenary("clashes", "chicago-2018")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.lines[0].hasPrefix("Chicago Forum on Global Cities 2018 · Chicago · 6–8 June 2018"))
    #expect(run.lines[1].hasPrefix("HIGH  USCM 86th Annual Meeting 2018 · USCM · Boston"))
    #expect(run.lines[1].hasSuffix("shares Friday 8 June"))
    #expect(
      run.lines.contains(
        "      Chicago is a member of USCM: its mayor is wanted in both places."))
    #expect(run.lines.contains { $0.hasPrefix("LOW   Inspiring") })
    #expect(run.lines.contains { $0.hasPrefix("NEAR  ICLEI") && $0.hasSuffix("11 days later") })
    #expect(run.output.contains("Not judged: speakers"))
    #expect(run.output.contains("plenary dates --like chicago-2018"))
  }

  @Test("EUROCITIES in Ljubljana and EFUS in Barcelona coincide on 15-17 November 2017")
  func ljubljana() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("clashes", "eurocities-ljubljana-2017", "--json")
    #expect(run.status == 0)
    let document = try run.json(Document.self)
    let clash = try #require(document.clashes.first)
    #expect(clash.level == "LOW")
    #expect(clash.event.forum == "efus-barcelona-2017")
    #expect(clash.event.alsoIn == ["efus"])
    #expect(clash.sharedDays == ["2017-11-15", "2017-11-16", "2017-11-17"])
    #expect(clash.reasons.contains { $0.kind == "shared-days" })
    #expect(!clash.unknown.isEmpty)
  }

  @Test("in Durban one congress takes over from the other, which is no clash")
  func durban() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("clashes", "gpm-durban-2019")
    #expect(!run.output.contains("HIGH"))
    #expect(!run.output.contains("LOW"))
    #expect(run.output.contains("No clash: UCLG World Congress"))
    let document = try folder.plenary("clashes", "gpm-durban-2019", "--json").json(Document.self)
    #expect(document.handOvers.map(\.forum) == ["uclg-durban-2019"])
    #expect(!document.clashes.contains { $0.level != "NEAR" })
  }

  @Test("no line is wider than the terminal, and what others wrote is obeyed by none")
  func width() throws {
    let folder = try TemporaryFolder.shipped()
    let long = String(repeating: "Very long words ", count: 12)
    try folder.plenary(
      "import", "-", "--source", "p", input: Feed.calendar(Feed.event("1", "\u{9B}2J \(long)")))
    for columns in ["60", "100"] {
      let run = try folder.plenary(
        "clashes", "chicago-2018", environment: ["COLUMNS": columns])
      #expect(run.lines.allSatisfy { $0.count <= Int(columns) ?? 0 })
      #expect(run.output.contains("\\u{9B}2J"))
    }
  }

  @Test("a forum that does not exist is named with the nearest one")
  func unknown() throws {
    let run = try TemporaryFolder.shipped().plenary("clashes", "chicago-2108")
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("chicago-2018"))
  }

  @Test("mistakes in its own files stop it, those of other forums are told")
  func mistakes() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.write("title: [", to: "forums/gpm-durban-2019/forum.yaml")
    let other = try folder.plenary("clashes", "chicago-2018")
    #expect(other.status == 0)
    #expect(other.errors.contains("in the files of other forums"))
    #expect(try folder.plenary("clashes", "gpm-durban-2019").status == 65)
  }

  @Test("a correction moves an event into the forum's days")
  func corrected() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.plenary(
      "import", "-", "--source", "p",
      input: Feed.calendar(Feed.event("1", "Bus tour", start: "DTSTART:20190101T080000Z")))
    #expect(try !folder.plenary("clashes", "chicago-2018").output.contains("Bus tour"))
    try folder.plenary(
      "events", "correct", "p/1@example.org", "--start", "2018-06-07 09:00", "--end", "10:00",
      "--city", "chicago")
    let document = try folder.plenary("clashes", "chicago-2018", "--json").json(Document.self)
    let clash = try #require(document.clashes.first { $0.event.title == "Bus tour" })
    #expect(clash.sharedDays == ["2018-06-07"])
    #expect(clash.reasons.contains { $0.kind == "same-city" })
  }
}

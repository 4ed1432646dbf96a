// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary show")
struct ShowTests {
  @Test("a day of the programme is one line a session under the forum, its place and its zone")
  func day() throws {
    let run = try TemporaryFolder.shipped()
      .plenary("show", "gpm-stavanger-2017", "--day", "monday")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.lines.first
        == "GPM Annual Convening 2017 · Stavanger · 24–26 September 2017 · times in Stavanger "
        + "(Europe/Oslo)")
    #expect(run.lines[1].hasPrefix("Monday 25 September"))
    #expect(run.lines[1].hasSuffix("not released yet"))
    #expect(run.lines[2].hasPrefix("08:30–09:15~  Registration"))
    #expect(run.lines[2].hasSuffix("Clarion Hotel Energy"))
    #expect(run.lines.filter { $0.hasPrefix("13:45–15:00~") }.count == 1)
    #expect(run.output.contains("\n              Strategy session: Inclusive Cities"))
    #expect(run.output.contains("\n15:00         Coffee break\n"))
    #expect(!run.output.contains("Lysefjord"))
  }

  @Test("a day can be named in three ways", arguments: ["monday", "Mon", "2017-09-25", "2"])
  func dayNames(typed: String) throws {
    let run = try TemporaryFolder.shipped().plenary("show", "gpm-stavanger-2017", "--day", typed)
    #expect(run.lines.count == 11)
  }

  @Test(
    "a person is found however the name is typed",
    arguments: [
      "de-lille", "De Lille", "patricia de lille", "PATRICIA DE LILLE", "lille", "Lille, Patricia",
    ])
  func personNames(typed: String) throws {
    let run = try TemporaryFolder.shipped().plenary("show", "gpm-stavanger-2017", "--person", typed)
    #expect(run.status == 0)
    #expect(
      run.lines.first
        == "Patricia de Lille (Cape Town) · GPM Annual Convening 2017 · times in Stavanger, same as "
        + "Cape Town")
  }

  @Test(
    "a letter with a sign is found without it",
    arguments: ["termont", "Daniel Termont", "Daniël Termont"])
  func foldedNames(typed: String) throws {
    let run = try TemporaryFolder.shipped().plenary("show", "gpm-stavanger-2017", "--person", typed)
    #expect(run.lines.first?.hasPrefix("Daniël Termont (Ghent)") == true)
  }

  @Test("a day sheet says the part in each item, with whom, and what is left out")
  func daySheet() throws {
    let run = try TemporaryFolder.shipped()
      .plenary("show", "gpm-stavanger-2017", "--person", "de-lille")
    #expect(run.output.contains("Sun 24 Sep  18:00–19:30~  Presents"))
    #expect(run.output.contains("13:45–15:00~  Chairs"))
    #expect(run.output.contains("moderated by Tone Grindland"))
    #expect(!run.output.contains("Lunch"))
    #expect(run.output.contains("10 more items in the programme (--all)."))
    #expect(run.output.contains("plenary export gpm-stavanger-2017 --person de-lille"))
  }

  @Test("with --all the whole programme is shown for a person")
  func all() throws {
    let run = try TemporaryFolder.shipped()
      .plenary("show", "gpm-stavanger-2017", "--person", "de-lille", "--all")
    #expect(run.output.contains("Lunch and information market"))
  }

  @Test(
    "a city is found by its names, and its people's parts are shown", arguments: ["ghent", "Gent"])
  func city(typed: String) throws {
    let run = try TemporaryFolder.shipped().plenary("show", "gpm-stavanger-2017", "--city", typed)
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("Ghent · GPM Annual Convening 2017") == true)
    #expect(run.output.contains("Strategy session: Empowering Cities"))
    #expect(!run.output.contains("Strategy session: Inclusive Cities"))
  }

  @Test("a forum whose programme is not published says so and invents nothing")
  func skeleton() throws {
    let run = try TemporaryFolder.shipped().plenary("show", "chicago-2018")
    #expect(run.status == 0)
    #expect(
      run.lines.first?.hasPrefix("Chicago Forum on Global Cities 2018 · Chicago · 6–8 June 2018")
        == true)
    #expect(run.output.contains("The programme is not published"))
    #expect(!run.output.contains("09:00"))
  }

  @Test("JSON holds the forum with its sessions as planned, in one document")
  func json() throws {
    struct Document: Decodable {
      struct Session: Decodable {
        struct Person: Decodable {
          let id: String?
          let name: String
          let role: String?
        }
        let id: String
        let title: String
        let start: String
        let end: String
        let endBasis: String?
        let people: [Person]
      }
      let id: String
      let title: String
      let timeZone: String
      let firstDay: String
      let sessions: [Session]
    }
    let run = try TemporaryFolder.shipped().plenary("show", "gpm-stavanger-2017", "--json")
    let document = try run.json(Document.self)
    #expect(document.id == "gpm-stavanger-2017")
    #expect(document.timeZone == "Europe/Oslo")
    #expect(document.sessions.count == 14)
    let opening = try #require(document.sessions.first { $0.id == "opening" })
    #expect(opening.start == "2017-09-25T09:15:00+02:00")
    #expect(opening.end == "2017-09-25T10:30:00+02:00")
    #expect(opening.endBasis == "implied")
    #expect(opening.people.map(\.id) == ["sagen-helgo", "de-lille", "barnett", "landry"])
    #expect(run.output.hasSuffix("}\n"))
  }

  @Test(
    "what is not known is named with what is nearest",
    arguments: [
      (["show", "gpm-stavanger-2071"], "the nearest is gpm-stavanger-2017"),
      (["show", "gpm-stavanger-2017", "--person", "sulsby"], "soulsby"),
      (["show", "gpm-stavanger-2017", "--city", "gnet"], "ghent (Ghent)"),
      (["show", "gpm-stavanger-2017", "--network", "eurocitis"], "eurocities (EUROCITIES)"),
      (["show", "gpm-stavanger-2017", "--room", "clarionn"], "clarion (Clarion Hotel Energy)"),
      (["show", "gpm-stavanger-2017", "--kind", "plenry"], "plenary"),
      (["show", "gpm-stavanger-2017", "--day", "friday"], "monday or 2017-09-25"),
      (["export", "gpm-stavanger-2017", "--person", "sulsby"], "soulsby"),
      (["check", "gpm-stavanger-2071"], "gpm-stavanger-2017"),
    ])
  func nearest(arguments: [String], hint: String) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(hint))
  }

  @Test("a name that fits two people is not guessed")
  func ambiguous() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.replace(
      "name: Leah Barber}", with: "name: Leah Barber}\n  smith: {name: Eric Smith}",
      in: "forums/gpm-stavanger-2017/forum.yaml")
    let run = try folder.plenary("show", "gpm-stavanger-2017", "--person", "Eric")
    #expect(run.status == 66)
    #expect(run.errors.contains("corijn (Eric Corijn)"))
    #expect(run.errors.contains("smith (Eric Smith)"))
  }
}

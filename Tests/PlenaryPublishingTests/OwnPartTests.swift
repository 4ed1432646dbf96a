// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryPublishing
import Testing

@Suite("ForumEdition in the eyes of one office")
struct OwnPartTests {
  private static func edition(
    label: String? = nil, _ change: (inout SessionFilter) -> Void
  ) throws -> ForumEdition {
    var workspace = Workspace(directory: "/nowhere", title: "T", uidDomain: "example.org")
    for (id, name, zone) in [
      ("chicago", "Chicago", "America/Chicago"), ("ghent", "Ghent", "Europe/Brussels"),
      ("mumbai", "Mumbai", "Asia/Kolkata"), ("gary", "Gary", "America/Chicago"),
    ] {
      var city = City(id: City.ID(id), name: name)
      city.timeZone = zone
      workspace.cities[city.id] = city
    }
    var forum = Forum(id: "f", title: "F", timeZone: "America/Chicago")
    forum.city = "chicago"
    forum.timeZoneLabel = label
    var termont = Person(id: "termont", name: "Daniël Termont")
    termont.city = "ghent"
    var rao = Person(id: "rao", family: "Rao")
    rao.city = "mumbai"
    var doe = Person(id: "doe", family: "Doe")
    doe.city = "gary"
    var roe = Person(id: "roe", family: "Roe")
    roe.city = "chicago"
    forum.people = [termont, rao, doe, roe]
    var session = Session(id: "opening", title: "Opening", kind: .plenary)
    session.appearances = [
      Appearance(person: "rao", role: "moderator"), Appearance(person: "termont", role: "chair"),
      Appearance(person: "doe"), Appearance(person: "roe"),
    ]
    forum.sessions = [session]
    forum.schedule["opening"] = Placement(
      session: "opening", start: try #require(Moment("2018-06-08 09:00")))
    var filter = SessionFilter()
    change(&filter)
    return try ForumEdition(of: forum, in: workspace, filter: filter)
  }

  @Test(
    "the zone is named, or compared with the one city that is meant",
    arguments: [
      (nil, [], "times in Chicago (America/Chicago)"),
      (nil, ["ghent"], "times in Chicago, Ghent is 7 h ahead"),
      (nil, ["mumbai"], "times in Chicago, Mumbai is 10.5 h ahead"),
      (nil, ["gary"], "times in Chicago, same as Gary"),
      (nil, ["chicago"], "times in Chicago (America/Chicago)"),
      (nil, ["ghent", "mumbai"], "times in Chicago (America/Chicago)"),
      ("Central Time", [], "times in Central Time (America/Chicago)"),
      ("Central Time", ["gary"], "times in Central Time, same as Gary"),
    ] as [(String?, Set<City.ID>, String)])
  func zoneWords(label: String?, cities: Set<City.ID>, words: String) throws {
    #expect(try Self.edition(label: label) { $0.cities = cities }.zoneWords == words)
  }

  @Test("the part of one person has no name, that of a city's people has")
  func part() throws {
    let session = Session.ID("opening")
    let person = try Self.edition { $0.people = ["termont"] }
    let mine = try #require(person.forum.sessions[session])
    #expect(person.part(in: mine) == "Chairs")
    #expect(person.ownAppearances(in: mine).map(\.person) == ["termont"])
    #expect(person.companions(in: mine).map(\.person) == ["rao", "doe", "roe"])
    #expect(try Self.edition { $0.cities = ["ghent"] }.part(in: mine) == "Termont chairs")
    let both = try Self.edition { $0.cities = ["ghent", "mumbai"] }
    #expect(both.part(in: mine) == "Rao moderates, Termont chairs")
    #expect(try Self.edition { _ in }.part(in: mine) == "")
  }
}

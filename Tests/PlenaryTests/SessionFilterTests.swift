// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import Plenary

@Suite("Forum.sessions(matching:)")
struct SessionFilterTests {
  private let forum: Forum
  private let cities: Records<City>

  init() throws {
    var stavanger = City(id: "stavanger", name: "Stavanger")
    stavanger.memberships = [Membership(network: "icorn")]
    cities = [stavanger, City(id: "ghent", name: "Ghent")]
    var forum = Forum(id: "f", title: "F", timeZone: "UTC")
    var anna = Person(id: "anna", name: "Anna")
    anna.city = "stavanger"
    var ben = Person(id: "ben", name: "Ben")
    ben.city = "ghent"
    ben.network = "eurocities"
    forum.people = [anna, ben]
    forum.venues = [Venue(id: "hall", name: "Hall")]
    forum.rooms = [Room(id: "blue", name: "Blue", venue: "hall")]
    var a = Session(id: "a", kind: .panel)
    a.appearances = [Appearance(person: "anna", role: "chair")]
    a.track = "arts"
    var b = Session(id: "b", kind: .workshop)
    b.printedKind = "masterclass"
    b.appearances = [Appearance(person: nil), Appearance(person: "ben")]
    var c = Session(id: "c", kind: .pause)
    c.organizer = .network("icorn")
    forum.sessions = [a, b, c]
    let first = try #require(Moment("2017-09-24 09:00"))
    let second = try #require(Moment("2017-09-25"))
    forum.schedule = Schedule([
      Placement(session: "a", start: first, place: .room("blue")),
      Placement(session: "b", start: second, place: .venue("hall")),
    ])
    self.forum = forum
  }

  private func ids(_ change: (inout SessionFilter) -> Void) -> [Session.ID] {
    var filter = SessionFilter()
    change(&filter)
    return forum.sessions(matching: filter, cities: cities).map(\.id)
  }

  @Test("an empty filter lets all pass in the order of the file")
  func empty() {
    #expect(ids { _ in } == ["a", "b", "c"])
  }

  @Test("people match in any role, cities by their people")
  func people() {
    #expect(ids { $0.people = ["anna"] } == ["a"])
    #expect(ids { $0.people = ["anna", "ben"] } == ["a", "b"])
    #expect(ids { $0.cities = ["ghent"] } == ["b"])
  }

  @Test("networks match by their people, by their member cities' and by what they run")
  func networks() {
    #expect(ids { $0.networks = ["eurocities"] } == ["b"])
    #expect(ids { $0.networks = ["icorn"] } == ["a", "c"])
  }

  @Test("rooms match alone, a house matches with its rooms")
  func places() {
    #expect(ids { $0.places = [.room("blue")] } == ["a"])
    #expect(ids { $0.places = [.venue("hall")] } == ["a", "b"])
  }

  @Test("days, tracks and kinds match, and all that is asked for must be met")
  func others() throws {
    let day = try #require(CivilDate("2017-09-25"))
    #expect(ids { $0.days = [day] } == ["b"])
    #expect(ids { $0.tracks = ["arts"] } == ["a"])
    #expect(ids { $0.kinds = [.pause] } == ["c"])
    #expect(ids { $0.printedKinds = ["masterclass"] } == ["b"])
    #expect(
      ids {
        $0.days = [day]
        $0.people = ["anna"]
      } == [])
  }
}

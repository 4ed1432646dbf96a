// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds
import Testing

@Suite("ClashSearch")
struct ClashSearchTests {
  private var workspace: Workspace
  private var forum: Forum

  init() {
    workspace = Workspace(directory: "/", title: "Test", uidDomain: "example.org")
    workspace.networks = [
      CityNetwork(id: "north", name: "North Cities"),
      CityNetwork(id: "south", name: "South Cities"),
    ]
    workspace.cities = [
      Self.city("oslo", "Oslo", "Europe/Oslo", 59.91, 10.75, member: "north"),
      Self.city("bergen", "Bergen", "Europe/Oslo", 60.39, 5.32, member: "south"),
      Self.city("tokyo", "Tokyo", "Asia/Tokyo", 35.68, 139.69),
      City(id: "nowhere", name: "Nowhere"),
    ]
    forum = Forum(id: "forum", title: "Spring Forum", timeZone: "Europe/Oslo")
    forum.city = "oslo"
    forum.firstDay = CivilDate("2030-05-07")
    forum.lastDay = CivilDate("2030-05-09")
    forum.series = "north"
  }

  private static func city(
    _ id: City.ID, _ name: String, _ zone: String, _ latitude: Double, _ longitude: Double,
    member: CityNetwork.ID? = nil
  ) -> City {
    var city = City(id: id, name: name)
    city.timeZone = zone
    city.location = Coordinates(latitude: latitude, longitude: longitude)
    if let member { city.memberships = [Membership(network: member)] }
    return city
  }

  private func event(
    _ first: String, _ last: String? = nil, titled title: String = "Congress",
    in city: City.ID? = nil, of networks: [CityNetwork.ID] = []
  ) throws -> PartnerEngagement {
    let start = try #require(CivilDate(first))
    let end = try #require(CivilDate(last ?? first))
    var event = PartnerEngagement(
      origin: .event(EventReference(source: "feed", uid: title)), title: title,
      days: start..<end.adding(days: 1), city: city)
    event.networks = networks
    return event
  }

  private func clash(_ event: PartnerEngagement) -> Clash? {
    ClashSearch(forum: forum, workspace: workspace).clashes(among: [event]).clashes.first
  }

  private func kinds(_ event: PartnerEngagement) -> [String] {
    clash(event)?.reasons.map(\.kind) ?? []
  }

  @Test("days alone are LOW, and what is not known is said")
  func daysAlone() throws {
    let clash = try #require(clash(try event("2030-05-09", "2030-05-12")))
    #expect(clash.level == .low)
    #expect(clash.sharedDays == [try #require(CivilDate("2030-05-09"))])
    #expect(clash.unknown.contains("in which city it is"))
    #expect(clash.unknown.contains("of which network it is"))
  }

  @Test("events on other days are NEAR, up to two weeks away")
  func near() throws {
    #expect(clash(try event("2030-05-10"))?.level == .near)
    #expect(clash(try event("2030-05-10"))?.distance == 1)
    #expect(clash(try event("2030-05-01"))?.distance == -6)
    #expect(clash(try event("2030-05-23"))?.distance == 14)
    #expect(clash(try event("2030-05-24")) == nil)
  }

  @Test(
    "what both share makes it HIGH",
    arguments: [
      ("same-city", City.ID("oslo"), []), ("shared-network", "tokyo", [CityNetwork.ID("north")]),
      ("shared-network", nil, ["north"]),
    ] as [(String, City.ID?, [CityNetwork.ID])])
  func shared(_ kind: String, _ city: City.ID?, _ networks: [CityNetwork.ID]) throws {
    let event = try event("2030-05-08", in: city, of: networks)
    #expect(clash(event)?.level == .high)
    #expect(kinds(event).contains(kind))
  }

  @Test("the mayor of a host city that is a member is wanted in both places")
  mutating func memberHost() throws {
    forum.city = "bergen"
    #expect(kinds(try event("2030-05-08", in: "tokyo", of: ["south"])).contains("member-host"))
    #expect(clash(try event("2030-05-08", in: "tokyo", of: ["south"]))?.level == .high)
    // One of the network's many cities is busy elsewhere.
    #expect(kinds(try event("2030-05-08", in: "oslo")).contains("member-elsewhere"))
    #expect(clash(try event("2030-05-08", in: "oslo"))?.level == .low)
  }

  @Test("invited cities count when they are members of the other network, or host it")
  mutating func invitedCities() throws {
    forum.people["a"] = Person(id: "a", name: "Ann Ash")
    forum.people["a"]?.city = "bergen"
    #expect(kinds(try event("2030-05-08", in: "tokyo", of: ["south"])).contains("shared-cities"))
    #expect(kinds(try event("2030-05-08", in: "bergen")).contains("shared-cities"))
    #expect(!kinds(try event("2030-05-08", in: "tokyo")).contains("shared-cities"))
  }

  @Test("a person counts who is named in the other event, in any spelling")
  mutating func people() throws {
    forum.people["a"] = Person(id: "a", name: "Åse Bø")
    forum.people["b"] = Person(id: "b", family: "Bø")
    var event = try event("2030-05-08", in: "tokyo")
    event.text = "With Ase Bo, mayor."
    let reason = try #require(clash(event)?.reasons.first { $0.kind == "shared-people" })
    #expect(reason.message == "Åse Bø is named in both.")
    #expect(clash(event)?.level == .high)
    event.text = "With Base Bobo."
    #expect(!kinds(event).contains("shared-people"))
  }

  @Test("an event that nobody can reach in time clashes on other days too")
  func travel() throws {
    // Tokyo is seven hours away by the clock: the way and a day of rest.
    let next = try event("2030-05-11", in: "tokyo", of: ["north"])
    #expect(clash(next)?.level == .high)
    #expect(kinds(next).contains("travel"))
    #expect(clash(try event("2030-05-11", in: "tokyo"))?.level == .low)
    #expect(clash(try event("2030-05-12", in: "tokyo"))?.level == .near)
    #expect(clash(try event("2030-05-10", in: "bergen"))?.level == .near)
    var online = next
    online.isOnline = true
    #expect(clash(online)?.level == .near)
  }

  @Test("that it is not known where a city lies is said")
  func unknownPlace() throws {
    let clash = try #require(clash(try event("2030-05-08", in: "nowhere")))
    #expect(clash.unknown.contains("how far it is: where Nowhere lies is not known"))
  }

  @Test("what is cancelled competes with nothing, what is tentative may")
  func status() throws {
    var event = try event("2030-05-08")
    event.isTentative = true
    #expect(clash(event)?.unknown.contains("whether it takes place: it is tentative") == true)
    event.isCancelled = true
    #expect(clash(event) == nil)
  }

  @Test("a hand-over is in one city and on one day, and of two long events")
  func handOver() throws {
    let after = try event("2030-05-09", "2030-05-12", in: "oslo")
    let search = ClashSearch(forum: forum, workspace: workspace)
    #expect(search.clashes(among: [after]).clashes.isEmpty)
    #expect(search.clashes(among: [after]).handOvers.map(\.event) == [after])
    #expect(clash(try event("2030-05-09", in: "oslo"))?.level == .high)
    #expect(clash(try event("2030-05-08", "2030-05-12", in: "oslo"))?.level == .high)
    #expect(clash(try event("2030-05-09", "2030-05-12", in: "bergen")) != nil)
  }

  @Test("the forum's own announcement is no clash, whatever its title says")
  func copy() throws {
    let copy = try event(
      "2030-05-07", "2030-05-09", titled: "Something else", in: "oslo", of: ["north"])
    let listing = ClashSearch(forum: forum, workspace: workspace).clashes(among: [copy])
    #expect(listing.clashes.isEmpty)
    #expect(listing.copies == [copy])
  }

  @Test("a forum without dates is said to have none")
  mutating func noDates() throws {
    forum.firstDay = nil
    forum.lastDay = nil
    let listing = ClashSearch(forum: forum, workspace: workspace).clashes(among: [])
    #expect(listing.notJudged == ["dates: the forum's are not known"])
  }

  @Test("HIGH comes first, then LOW, then NEAR by distance")
  func order() throws {
    let events = [
      try event("2030-05-20", titled: "Far"), try event("2030-05-11", titled: "Near"),
      try event("2030-05-07", titled: "Low"),
      try event("2030-05-07", titled: "High", of: ["north"]),
    ]
    let listing = ClashSearch(forum: forum, workspace: workspace).clashes(among: events)
    #expect(listing.clashes.map(\.event.title) == ["High", "Low", "Near", "Far"])
    #expect(listing.compared == 4)
  }
}

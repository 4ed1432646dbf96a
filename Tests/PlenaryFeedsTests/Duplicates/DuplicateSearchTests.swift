// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import PlenaryFeeds
import Testing

@Suite("DuplicateSearch")
struct DuplicateSearchTests {
  private let networks: Records<CityNetwork> = [
    CityNetwork(id: "north", name: "North Cities"), CityNetwork(id: "south", name: "South Cities"),
  ]
  private let cities: Records<City> = [
    City(id: "montreal", name: "Montréal"), City(id: "oslo", name: "Oslo"),
  ]

  private func event(
    _ source: String, _ title: String, _ first: String, _ last: String? = nil,
    hour: Int? = nil, in city: City.ID? = nil, of networks: [CityNetwork.ID] = [],
    url: String? = nil, uid: String? = nil
  ) throws -> PartnerEngagement {
    let start = try #require(CivilDate(first))
    let end = try #require(CivilDate(last ?? first))
    var event = PartnerEngagement(
      origin: .event(EventReference(source: source, uid: uid ?? title)), title: title,
      days: start..<end.adding(days: 1), city: city)
    if let hour {
      let instant = Date(timeIntervalSince1970: Double(start.daysSinceEpoch * 86_400 + hour * 3600))
      event.hours = instant..<instant.addingTimeInterval(3600)
    }
    event.networks = networks
    event.url = url
    return event
  }

  private func search(
    _ events: [PartnerEngagement], _ decisions: Decisions = Decisions()
  ) -> DuplicateListing {
    DuplicateSearch(cities: cities, networks: networks, decisions: decisions).search(events)
  }

  private func isOne(_ events: PartnerEngagement..., decisions: Decisions = Decisions()) -> Bool {
    search(events, decisions).groups.count == 1
  }

  @Test("one title in two spellings, on the same days and in one city, is one event")
  func spelling() throws {
    let listing = search([
      try event(
        "a", "Metropolis World Congress, Montreal", "2017-06-19", "2017-06-22", in: "montreal"),
      try event(
        "b", "METROPOLIS – World Congress 2017", "2017-06-19", "2017-06-22", in: "montreal"),
    ])
    let group = try #require(listing.duplicates.first)
    #expect(group.members.map(\.source) == ["a", "b"])
    #expect(group.confidence >= 85)
    #expect(group.reasons.map(\.kind).sorted() == ["city", "time", "title"])
    #expect(!group.isDecided)
  }

  @Test("the same days and the same city a year later are another event")
  func nextYear() throws {
    #expect(
      try !isOne(
        event("a", "World Congress", "2017-06-19", "2017-06-22", in: "montreal"),
        event("b", "World Congress", "2018-06-19", "2018-06-22", in: "montreal")))
  }

  @Test("two cities, two numbers or two days are two events")
  func different() throws {
    let first = try event("a", "Urban Safety Workshop Part 1", "2030-05-07", in: "oslo")
    #expect(
      try !isOne(first, event("b", "Urban Safety Workshop Part 1", "2030-05-07", in: "montreal")))
    #expect(
      try !isOne(first, event("b", "Urban Safety Workshop Part 2", "2030-05-07", in: "oslo")))
    #expect(
      try !isOne(first, event("b", "Urban Safety Workshop Part 1", "2030-05-09", in: "oslo")))
    #expect(
      try isOne(first, event("b", "Urban safety workshop (part 1)", "2030-05-07", in: "oslo")))
  }

  @Test("what one source lists twice is two events")
  func oneSource() throws {
    #expect(
      try !isOne(
        event("a", "Urban Safety Workshop", "2030-05-07", in: "oslo", uid: "1"),
        event("a", "Urban Safety Workshop", "2030-05-07", in: "oslo", uid: "2")))
  }

  @Test("a plain title alone is asked about, not joined")
  func plainTitle() throws {
    let board = [
      try event("a", "Board meeting", "2030-05-07", hour: 9),
      try event("b", "Board meeting", "2030-05-07", hour: 9),
    ]
    #expect(search(board).groups.count == 2)
    #expect(search(board).questions.count == 1)
    #expect(
      try isOne(
        event("a", "Board meeting", "2030-05-07", hour: 9, in: "oslo"),
        event("b", "Board meeting", "2030-05-07", hour: 9, in: "oslo")))
  }

  @Test("days that differ by one are forgiven, as are hours in the wrong zone")
  func nearlyTheSame() throws {
    let title = "Mayors Forum on Resilient Cities"
    #expect(
      try isOne(
        event("a", title, "2017-05-17", "2017-05-20", in: "oslo"),
        event("b", title, "2017-05-17", "2017-05-19", in: "oslo")))
    #expect(
      try isOne(
        event("a", title, "2017-05-17", hour: 9, in: "oslo"),
        event("b", title, "2017-05-17", hour: 7, in: "oslo")))
  }

  @Test("one page makes one event, but not the page that a source gives to all")
  func page() throws {
    let page = "https://www.example.org/events/12/"
    #expect(
      try isOne(
        event("a", "Spring meeting of members", "2030-05-07", url: page),
        event("b", "Members meet", "2030-05-07", url: "http://example.org/events/12#top")))
    #expect(
      try search([
        event("a", "Spring meeting of members", "2030-05-07", url: page),
        event("a", "Autumn meeting of members", "2030-10-07", url: page),
        event("b", "Members meet", "2030-05-07", url: page),
      ]).duplicates.isEmpty)
  }

  @Test("the forum is shown rather than its announcements, with what they add")
  func merged() throws {
    var forum = Forum(id: "congress", title: "World Congress of Cities", timeZone: "UTC")
    forum.firstDay = CivilDate("2030-05-07")
    forum.lastDay = CivilDate("2030-05-09")
    let event = try event(
      "b", "World Congress of Cities 2030", "2030-05-07", "2030-05-09", in: "oslo", of: ["north"],
      url: "https://example.org/congress")
    let own = try #require(PartnerEngagement(forum))
    let shown = try #require(search([event, own]).events.first)
    #expect(search([event, own]).groups.count == 1)
    #expect(shown.origin == .forum("congress"))
    #expect(shown.otherOrigins == [event.origin])
    #expect(shown.city == "oslo")
    #expect(shown.networks == ["north"])
    #expect(shown.url == "https://example.org/congress")
  }

  @Test("what a person has joined is one, and what a person has split is two")
  func decisions() throws {
    let first = try event("a", "Assembly", "2030-05-07", in: "oslo", uid: "1")
    let second = try event("b", "Something else", "2030-06-07", uid: "2")
    var decisions = Decisions()
    let references = [first, second].compactMap(\.reference)
    decisions.join(EventGrouping(events: references))
    let joined = try #require(search([first, second], decisions).duplicates.first)
    #expect(joined.isDecided)
    #expect(joined.confidence == 100)
    let third = try event("b", "Assembly", "2030-05-07", in: "oslo", uid: "3")
    #expect(isOne(first, third))
    var split = Decisions()
    split.split(EventGrouping(events: [first, third].compactMap(\.reference)))
    #expect(!isOne(first, third, decisions: split))
    #expect(search([first, third], split).questions.isEmpty)
  }

  @Test("joined series are joined occurrence by occurrence")
  func series() throws {
    let days = ["2030-05-07", "2030-05-14"]
    let events = try ["a", "b"].flatMap { source in
      try days.map { day in
        var event = try event(source, source == "a" ? "Call" : "Office hour", day)
        event.origin = .event(EventReference(source: source, uid: "s", recurrenceID: day))
        return event
      }
    }
    var decisions = Decisions()
    decisions.join(
      EventGrouping(events: [
        EventReference(source: "a", uid: "s"), EventReference(source: "b", uid: "s"),
      ]))
    let groups = search(events, decisions).groups
    #expect(groups.map { $0.members.map(\.days.lowerBound.description) } == days.map { [$0, $0] })
  }

  @Test("the order in which sources are given decides what is shown, and nothing else")
  func order() throws {
    let first = try event("a", "World Congress of Cities", "2030-05-07", in: "oslo")
    let second = try event("b", "World Congress of Cities", "2030-05-07", in: "oslo")
    let third = try event("c", "World congress of cities", "2030-05-07", in: "oslo")
    #expect(search([first, second, third]).groups.map(\.members) == [[first, second, third]])
    #expect(search([third, second, first]).groups.map(\.members) == [[third, second, first]])
  }

  @Test("a day with thousands of events of one title is compared with neighbors only")
  func crowdedDay() throws {
    let events = try (3_000..<7_000).map { index in
      try event("s\(index % 2)", "Meeting of working group \(index)", "2030-05-07", in: "oslo")
    }
    #expect(search(events).groups.count == 4_000)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds
import Testing

@Suite("FreeDateSearch")
struct FreeDateSearchTests {
  private var workspace: Workspace

  init() {
    workspace = Workspace(directory: "/", title: "Test", uidDomain: "example.org")
    workspace.networks = [
      CityNetwork(id: "north", name: "North Cities"),
      CityNetwork(id: "south", name: "South Cities"),
    ]
    workspace.countries = ["NO": "Norway", "GB": "United Kingdom"]
    var oslo = City(id: "oslo", name: "Oslo")
    oslo.country = "NO"
    oslo.memberships = [Membership(network: "south")]
    workspace.cities = [oslo, City(id: "tokyo", name: "Tokyo")]
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func event(
    _ title: String, _ first: String, _ last: String? = nil, source: String = "feed",
    in city: City.ID? = nil, of networks: [CityNetwork.ID] = [], categories: [String] = []
  ) throws -> PartnerEngagement {
    var event = PartnerEngagement(
      origin: .event(EventReference(source: source, uid: title + first)), title: title,
      days: try day(first)..<day(last ?? first).adding(days: 1), city: city)
    event.networks = networks
    event.categories = categories
    return event
  }

  private func query(
    _ days: Int, _ from: String, _ to: String, in city: City.ID? = "oslo",
    of networks: [CityNetwork.ID] = ["north"]
  ) throws -> FreeDateQuery {
    FreeDateQuery(days: days, between: try day(from)...day(to), city: city, networks: networks)
  }

  private func search(
    _ query: FreeDateQuery, _ events: [PartnerEngagement] = []
  ) -> FreeDateListing {
    FreeDateSearch(query, workspace: workspace).windows(among: events)
  }

  // 2030-05-06 is a Monday.

  @Test("without events the first days of a week come first")
  func weekdays() throws {
    let listing = search(try query(3, "2030-05-04", "2030-05-20"))
    #expect(listing.windows.first?.days.lowerBound == (try day("2030-05-06")))
    #expect(listing.windows.first?.weight == 0)
    #expect(listing.windows.first?.reasons.map(\.kind) == ["free"])
    #expect(listing.considered == 15)
  }

  @Test("no two windows share a day, and all lie between the two dates")
  func apart() throws {
    var query = try query(3, "2030-05-04", "2030-06-20")
    query.count = 100
    let windows = search(query).windows.map(\.days).sorted { $0.lowerBound < $1.lowerBound }
    #expect(windows.count >= 10)
    for (left, right) in zip(windows, windows.dropFirst()) {
      #expect(left.upperBound <= right.lowerBound)
    }
    #expect(try windows.allSatisfy { try $0.lowerBound >= day("2030-05-04") })
    #expect(try windows.allSatisfy { try $0.upperBound <= day("2030-06-21") })
  }

  @Test("a stretch that is too short has no window")
  func tooShort() throws {
    #expect(search(try query(3, "2030-05-06", "2030-05-08")).windows.count == 1)
    let listing = search(try query(4, "2030-05-06", "2030-05-08"))
    #expect(listing.windows.isEmpty)
    #expect(listing.notJudged == ["4 days do not fit between the two dates"])
  }

  @Test("an event of a wanted network weighs more than one in the city, and that more than others")
  func events() throws {
    let days = ["2030-05-06", "2030-05-07", "2030-05-08", "2030-05-09"]
    var query = try query(1, "2030-05-06", "2030-05-09")
    query.count = 4
    let listing = search(
      query,
      [
        try event("Wanted", days[0], of: ["north"]), try event("Here", days[1], in: "oslo"),
        try event("Member", days[2], of: ["south"]), try event("Other", days[3], in: "tokyo"),
      ])
    #expect(
      listing.windows.map(\.days.lowerBound.description) == days.reversed())
    #expect(
      listing.windows.last?.reasons.first?.message
        == "Wanted, of North Cities, is on Monday 6 May.")
    #expect(
      listing.windows[1].reasons.first?.message
        == "Member, of South Cities, of which Oslo is a member, is on Wednesday 8 May.")
  }

  @Test("an event near by weighs something, and is told in days")
  func near() throws {
    let listing = search(
      try query(2, "2030-05-06", "2030-05-07"), [try event("Wanted", "2030-05-09", of: ["north"])])
    let reason = try #require(listing.windows.first?.reasons.first)
    #expect(reason == Reason("event-near", "Wanted, of North Cities, is 2 days after.", weight: 10))
    #expect(
      search(
        try query(2, "2030-05-06", "2030-05-07"),
        [try event("Wanted", "2030-05-11", of: ["north"])]
      ).windows.first?.weight == 0)
  }

  @Test("an exhibition of months is in nobody's way")
  func longEvent() throws {
    let listing = search(
      try query(2, "2030-05-06", "2030-05-07"),
      [try event("Exhibition", "2030-04-01", "2030-07-01", of: ["north"])])
    #expect(listing.windows.first?.weight == 3)
  }

  @Test("what several announce weighs once, and what is cancelled nothing")
  func duplicates() throws {
    let first = try event("World Congress of Cities", "2030-05-06", source: "a", in: "oslo")
    var second = first
    second.origin = .event(EventReference(source: "b", uid: "2"))
    let query = try query(1, "2030-05-06", "2030-05-06")
    #expect(search(query, [first, second]).windows.first?.weight == 30)
    second.title = "Another gathering"
    #expect(search(query, [first, second]).windows.first?.weight == 60)
    second.isCancelled = true
    #expect(search(query, [first, second]).windows.first?.weight == 30)
  }

  @Test(
    "public holidays count in their country, once a day",
    arguments: [
      ("holidays-norway", [], 20), ("holidays-no", [], 20), ("norway-public-holidays", [], 20),
      ("holidays", [], 20), ("anything", ["Public holiday"], 20), ("holidays-gb", [], 0),
      ("holidays-united-kingdom", [], 0), ("anything", ["Music"], 1),
    ] as [(String, [String], Int)])
  func holidays(_ source: String, _ categories: [String], _ weight: Int) throws {
    let events = try ["Constitution Day", "17 May"].prefix(weight == 1 ? 1 : 2).map {
      try event($0, "2030-05-17", source: source, categories: categories)
    }
    let listing = search(try query(1, "2030-05-17", "2030-05-17"), Array(events))
    #expect(listing.windows.first?.weight == weight)
    #expect(listing.notJudged.contains { $0.hasPrefix("public holidays") } == (weight != 20))
    #expect(listing.windows.first?.reasons.contains { $0.kind == "holiday" } == (weight == 20))
  }

  @Test("dates like those of a forum begin on its weekday and in its season, and its own are free")
  func like() throws {
    var forum = Forum(id: "spring", title: "Spring Forum", timeZone: "UTC")
    forum.city = "oslo"
    forum.series = "north"
    forum.firstDay = CivilDate("2029-05-15")
    forum.lastDay = CivilDate("2029-05-17")
    let query = FreeDateQuery(like: forum, between: try day("2030-01-01")...day("2030-12-31"))
    #expect(query.days == 3)
    #expect(query.city == "oslo")
    #expect(query.networks == ["north"])
    let best = try #require(search(query).windows.first)
    #expect(best.days.lowerBound.weekday == .tuesday)
    #expect(best.days.lowerBound == (try day("2030-05-14")))
    #expect(best.weight == -18)
    let now = FreeDateQuery(like: forum, between: try day("2029-05-15")...day("2029-05-17"))
    let own = try event(
      "The spring meeting", "2029-05-15", "2029-05-17", in: "oslo", of: ["north"])
    #expect(search(now, [own]).windows.first?.weight == -18)
  }

  @Test("the reasons of a window give its weight, and so does counting each event by hand")
  func sums() throws {
    var random = SplitMix64(seed: 11)
    let first = try day("2030-01-01")
    let events = (0..<400).map { index -> PartnerEngagement in
      let start = first.adding(days: random.number(below: 420) - 30)
      var event = PartnerEngagement(
        origin: .event(EventReference(source: "s", uid: "\(index)")), title: "Event \(index)",
        days: start..<start.adding(days: 1 + random.number(below: 14)),
        city: random.number(below: 3) == 0 ? "oslo" : nil)
      event.networks = random.number(below: 4) == 0 ? ["north"] : []
      return event
    }
    var query = try query(4, "2030-01-01", "2030-12-31")
    query.count = 1_000
    let listing = search(query, events)
    #expect(listing.windows.count > 50)
    for window in listing.windows {
      #expect(window.reasons.reduce(0) { $0 + $1.weight } == window.weight, "seed 11")
      #expect(weight(of: window.days, events) == window.weight, "seed 11, \(window.days)")
    }
  }

  /// The weight as one would count it with a pencil.
  private func weight(of window: Range<CivilDate>, _ events: [PartnerEngagement]) -> Int {
    let policy = FreeDatePolicy()
    var sum = 0
    var day = window.lowerBound
    while day < window.upperBound {
      sum += day.weekday >= .saturday ? policy.weekendDay : 0
      day = day.adding(days: 1)
    }
    let near = window.lowerBound.adding(days: -3)..<window.upperBound.adding(days: 3)
    for event in events {
      var full =
        event.networks.contains("north")
        ? policy.wantedNetwork : event.city == "oslo" ? policy.sameCity : policy.otherEvent
      let length = event.days.upperBound.daysSinceEpoch - event.days.lowerBound.daysSinceEpoch
      if length >= policy.longEvent { full = min(full, policy.longEventWeight) }
      sum += event.days.overlaps(window) ? full : event.days.overlaps(near) ? full / 4 : 0
    }
    return sum
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import PlenaryFeeds
import Testing

@Suite("ClashSearch in the workspace that ships")
struct ShippedClashTests {
  private let shipped: ShippedCalendars

  init() throws { shipped = try ShippedCalendars() }

  private func days(_ texts: String...) throws -> [CivilDate] {
    try texts.map { try #require(CivilDate($0)) }
  }

  @Test("the Chicago Forum 2018 and the 86th USCM annual meeting share 8 June 2018")
  func chicago() throws {
    let listing = try shipped.clashes("chicago-2018")
    let first = try #require(listing.clashes.first)
    #expect(first.level == .high)
    #expect(first.event.origin == .forum("uscm-annual-2018"))
    #expect(try first.sharedDays == days("2018-06-08"))
    #expect(
      first.reasons.map(\.message).contains(
        "Chicago is a member of USCM: its mayor is wanted in both places."))
    #expect(listing.clashes(.high).count == 1)
    #expect(listing.clashes.filter { $0.event.networks.contains("uscm") }.count == 1)
    #expect(listing.clashes(.low).map(\.event.city) == ["brussels"])
    #expect(
      listing.clashes(.near).contains { $0.event.city == "montreal" && $0.distance == 11 })
    #expect(listing.notJudged.contains { $0.hasPrefix("speakers") })
  }

  @Test("it is the same the other way round")
  func boston() throws {
    let clash = try #require(
      try shipped.clashes("uscm-annual-2018").clashes.first {
        $0.event.origin == .forum("chicago-2018")
      })
    #expect(clash.level == .high)
    #expect(try clash.sharedDays == days("2018-06-08"))
  }

  @Test("EUROCITIES in Ljubljana and EFUS in Barcelona coincide on 15-17 November 2017")
  func ljubljana() throws {
    let expected = try days("2017-11-15", "2017-11-16", "2017-11-17")
    for (forum, other) in [
      (Forum.ID("eurocities-ljubljana-2017"), Forum.ID("efus-barcelona-2017")),
      ("efus-barcelona-2017", "eurocities-ljubljana-2017"),
    ] {
      let clash = try #require(
        try shipped.clashes(forum).clashes.first { $0.event.origin == .forum(other) })
      #expect(clash.sharedDays == expected)
      #expect(clash.level <= .low)
    }
  }

  @Test("in Durban one congress takes over from the other, which is no clash")
  func durban() throws {
    for (forum, other) in [
      (Forum.ID("gpm-durban-2019"), Forum.ID("uclg-durban-2019")),
      ("uclg-durban-2019", "gpm-durban-2019"),
    ] {
      let listing = try shipped.clashes(forum)
      #expect(listing.handOvers.map(\.event.origin) == [.forum(other)])
      #expect(try listing.handOvers.map(\.day) == days("2019-11-11"))
      #expect(!listing.clashes.contains { $0.event.city == "durban" })
    }
  }

  @Test("no forum clashes with its own announcement in a feed")
  func copies() throws {
    for forum in shipped.workspace.forums {
      let listing = try shipped.clashes(forum.id)
      for clash in listing.clashes where clash.sharedDays.count > 1 {
        #expect(
          clash.event.days != PartnerEngagement(forum)?.days || clash.event.city != forum.city,
          "\(forum.id): \(clash.event.title)")
      }
    }
    #expect(
      try shipped.clashes("eurocities-ljubljana-2017").copies.map(\.source) == ["eurocities"])
  }

  @Test("the document is the same each time and reads back")
  func document() throws {
    let forum = try #require(shipped.workspace.forums["chicago-2018"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let first = try encoder.encode(
      ClashDocument(try shipped.clashes("chicago-2018"), of: forum))
    let second = try encoder.encode(
      ClashDocument(try shipped.clashes("chicago-2018"), of: forum))
    #expect(first == second)
    let read = try JSONDecoder().decode(ClashDocument.self, from: first)
    #expect(read.clashes.first?.level == .high)
    #expect(read.clashes.first?.event.alsoIn == ["uscm"])
  }
}

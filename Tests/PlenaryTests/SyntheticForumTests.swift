// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import Plenary

@Suite("SyntheticForum")
struct SyntheticForumTests {
  @Test("SplitMix64 gives the numbers of its reference implementation")
  func random() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test("one seed gives one forum, another seed another")
  func seeds() {
    let made = SyntheticForum(seed: 7, sessions: 50)
    #expect(made.forum == SyntheticForum(seed: 7, sessions: 50).forum)
    #expect(made.forum.sessions != SyntheticForum(seed: 8, sessions: 50).forum.sessions)
  }

  @Test("what it writes loads as the forum it is, without a finding", arguments: [0, 1, 400])
  func files(sessions: Int) throws {
    let made = SyntheticForum(seed: 3, sessions: sessions, rooms: 5, people: 60, cities: 20)
    let reading = try TemporaryWorkspace(made.workspaceFiles).load()
    #expect(reading.findings == [])
    #expect(reading.workspace.forums[made.forum.id] == made.forum)
    #expect(reading.workspace.cities == made.cities)
  }

  @Test("it says that it is made up, and nobody and no room is in two places at once")
  func valid() {
    let forum = SyntheticForum(seed: 11, sessions: 1_000, rooms: 12, people: 40).forum
    #expect(forum.title.contains("made up"))
    #expect(forum.sessions.count == 1_000)
    let timings = forum.timings(rules: .utc)
    var byRoom: [Place: [SessionTiming]] = [:]
    var byPerson: [Person.ID: [SessionTiming]] = [:]
    for placement in forum.schedule.placements {
      guard let timing = timings[placement.session], let place = placement.place else { continue }
      byRoom[place, default: []].append(timing)
      for person in forum.sessions[placement.session]?.appearances.compactMap(\.person) ?? [] {
        byPerson[person, default: []].append(timing)
      }
    }
    #expect(byRoom.count == 12 && byPerson.count == 40)
    for busy in Array(byRoom.values) + Array(byPerson.values) {
      for (earlier, later) in zip(busy, busy.dropFirst()) { #expect(!earlier.overlaps(later)) }
    }
  }
}

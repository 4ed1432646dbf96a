// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import Plenary

/// Which sessions of a forum: by person, city, network, track, room, day or kind.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Sessions in which the person appears, in any role.", valueName: "person"))
  var person: [String] = []

  @Option(help: ArgumentHelp("Sessions in which somebody of the city appears.", valueName: "city"))
  var city: [String] = []

  @Option(
    help: ArgumentHelp(
      "Sessions of the network: its people, its member cities', or run by it.",
      valueName: "network"))
  var network: [String] = []

  @Option(help: ArgumentHelp("Sessions of the track.", valueName: "track"))
  var track: [String] = []

  @Option(
    help: ArgumentHelp("Sessions in the room, or in any room of the venue.", valueName: "room"))
  var room: [String] = []

  @Option(
    help: ArgumentHelp(
      "Sessions of the day: monday, 2018-06-08, or 2 for the second day.", valueName: "day"))
  var day: [String] = []

  @Option(
    help: ArgumentHelp("Sessions of the kind, such as plenary or workshop.", valueName: "kind"))
  var kind: [String] = []

  /// The filter that the options ask for.
  ///
  /// - Throws: `noInput` naming the nearest record when a word fits none, and all that fit when several do.
  func filter(for forum: Forum, in workspace: Workspace) throws(CommandError) -> SessionFilter {
    var filter = SessionFilter()
    for typed in person {
      let people = Lookup(noun: "person", plural: "people", records: forum.people) {
        $0.id.rawValue
      } names: {
        [$0.shownName, $0.formalName] + $0.otherNames
      }
      filter.people.insert(try people.find(typed).id)
    }
    for typed in city {
      filter.cities.insert(try Lookup.cities(workspace).find(typed).id)
    }
    for typed in network {
      filter.networks.insert(try Lookup.networks(workspace).find(typed).id)
    }
    for typed in track {
      let tracks = Lookup(noun: "track", plural: "tracks", records: forum.tracks) {
        $0.id.rawValue
      } names: {
        [$0.name]
      }
      filter.tracks.insert(try tracks.find(typed).id)
    }
    for typed in room { filter.places.insert(try place(typed, in: forum)) }
    for typed in day { filter.days.insert(try date(typed, in: forum)) }
    for typed in kind { try insertKind(typed, into: &filter, of: forum) }
    return filter
  }

  private func place(_ typed: String, in forum: Forum) throws(CommandError) -> Place {
    let places =
      forum.rooms.map { (Place.room($0.id), [$0.name] + $0.otherNames) }
      + forum.venues.map { (Place.venue($0.id), [$0.name] + $0.otherNames) }
    let lookup = Lookup(noun: "room or venue", plural: "rooms and venues", records: places) {
      $0.0.text
    } names: {
      $0.1
    }
    return try lookup.find(typed).0
  }

  private func date(_ typed: String, in forum: Forum) throws(CommandError) -> CivilDate {
    let days = forum.programDays
    if let date = CivilDate(typed), days.contains(date) { return date }
    if let number = Int(typed), days.indices.contains(number - 1) { return days[number - 1] }
    if let weekday = Weekday(typed) {
      let matches = days.filter { $0.weekday == weekday }
      if let only = matches.first, matches.count == 1 { return only }
    }
    let known = days.map { "\($0.weekday.name.lowercased()) or \($0)" }.joined(separator: ", ")
    throw CommandError(
      .noInput,
      "\(forum.title) has no day \(typed)." + (known.isEmpty ? "" : " Its days: \(known)."))
  }

  private func insertKind(
    _ typed: String, into filter: inout SessionFilter, of forum: Forum
  ) throws(CommandError) {
    if let kind = SessionKind(rawValue: typed.lowercased()) {
      filter.kinds.insert(kind)
      return
    }
    let words = forum.kinds.keys.sorted() + SessionKind.allCases.map(\.rawValue)
    let lookup = Lookup(noun: "kind", plural: "kinds", records: words) {
      $0
    } names: { _ in
      []
    }
    let word = try lookup.find(typed)
    if let kind = SessionKind(rawValue: word) {
      filter.kinds.insert(kind)
    } else {
      filter.printedKinds.insert(word)
    }
  }
}

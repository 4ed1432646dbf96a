// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import Plenary
import PlenaryFeeds

/// Free days for a forum.
struct Dates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find days on which a forum would compete with few partner events.",
    discussion: """
      plenary dates --days 3 --between 2018-09-01 2018-12-15 --networks uscm,efus
      plenary dates --like gpm-stavanger-2017 --city bristol
      plenary dates --days 2 --between 2018-09-01 2018-12-15 --json

      Windows are ranked, the lightest first: partner events on the days and near them, weekends and public holidays count
      against one. Holidays are those of sources whose names say so, such as feeds/holidays-norway.ics, and of --holidays.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("How many days in a row; those of --like unless given.", valueName: "n"))
  var days: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The first and the last day to look at; unless given, a year from today, or 60 days around the forum of --like.",
      valueName: "day"))
  var between: [CivilDate] = []

  @Option(help: ArgumentHelp("The city in which it will be.", valueName: "city"))
  var city: String?

  @Option(
    help: ArgumentHelp(
      "The networks whose people are wanted, with commas between them.", valueName: "networks"))
  var networks: [String] = []

  @Option(
    help: ArgumentHelp(
      "The forum that it should be like: its length, city, networks, weekdays and season.",
      valueName: "forum"))
  var like: String?

  @Option(help: ArgumentHelp("A source that holds public holidays.", valueName: "name"))
  var holidays: [String] = []

  @Option(help: ArgumentHelp("How many windows to list.", valueName: "n"))
  var count = 10

  @Flag(help: "One JSON document.")
  var json = false

  func validate() throws {
    if days == nil, like == nil {
      throw ValidationError("Say how long it is, --days N, or what it is like, --like FORUM.")
    }
    if let days, days < 1 { throw ValidationError("--days \(days) is no number of days.") }
    if count < 1 { throw ValidationError("--count \(count) lists nothing.") }
    guard between.isEmpty || between.count == 2 else {
      throw ValidationError("--between takes two days, such as 2018-09-01 2018-12-15.")
    }
    if between.count == 2, between[1] < between[0] {
      throw ValidationError("--between: \(between[1]) is before \(between[0]).")
    }
  }

  func run() throws {
    let forum: Forum?
    let workspace: Workspace
    if let like {
      (forum, workspace) = try common.read(forumAmongAll: like)
    } else {
      (forum, workspace) = (nil, try common.read(.all).workspace)
    }
    let query = try query(like: forum, in: workspace)
    let search = FreeDateSearch(query, workspace: workspace)
    let events = try PartnerListing(workspace: workspace, console: common.console)
      .engagements(in: search.days)
    let listing = search.windows(among: events)
    if json {
      try common.console.document(
        try JSONOutput.bytes(of: FreeDateDocument(listing, query: query)))
    } else {
      DateTable(listing: listing, query: query, workspace: workspace, console: common.console)
        .print()
    }
  }

  private func query(
    like forum: Forum?, in workspace: Workspace
  ) throws(CommandError) -> FreeDateQuery {
    var wanted: [CityNetwork.ID] = []
    for name in networks.flatMap({ $0.split(separator: ",") }) {
      let found = try Lookup.networks(workspace).find(String(name)).id
      if !wanted.contains(found) { wanted.append(found) }
    }
    let place = try city.map { typed throws(CommandError) in
      try Lookup.cities(workspace).find(typed).id
    }
    let range = try range(like: forum)
    var query: FreeDateQuery
    if let forum {
      query = FreeDateQuery(
        like: forum, between: range, days: days, city: place, networks: wanted)
    } else {
      query = FreeDateQuery(days: days ?? 1, between: range, city: place, networks: wanted)
    }
    query.count = count
    query.holidaySources = Set(holidays)
    return query
  }

  private func range(like forum: Forum?) throws(CommandError) -> ClosedRange<CivilDate> {
    if between.count == 2 { return between[0]...between[1] }
    guard let forum else { return Today.day...Today.day.adding(days: 365) }
    guard let own = PartnerEngagement(forum) else {
      throw CommandError(
        .usage, "The dates of \(forum.id) are not known. Say where to look: --between DAY DAY.")
    }
    return own.days.lowerBound.adding(days: -60)...own.lastDay.adding(days: 60)
  }
}

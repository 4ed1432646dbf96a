// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryPublishing

/// The programme of a forum, or the day sheet of one mayor's office.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a forum's programme, or one person's or city's day sheet.",
    discussion: """
      plenary show gpm-stavanger-2017 --day monday      one day
      plenary show gpm-stavanger-2017 --person de-lille  a mayor's day sheet
      plenary show gpm-stavanger-2017 --city ghent       everybody from a city
      plenary show gpm-stavanger-2017 --kind plenary --json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var forumArgument: ForumArgument
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Flag(help: "With a person or a city: the whole programme, not only their part.")
  var all = false

  @Flag(help: "One JSON document: the forum with its sessions as planned.")
  var json = false

  func run() throws {
    let (forum, workspace, _) = try common.read(forum: forumArgument.id)
    let filter = try filters.filter(for: forum, in: workspace)
    var shown = filter
    if all { (shown.people, shown.cities) = ([], []) }
    let edition = try Edition.of(forum, in: workspace, filter: shown, circle: nil)
    let console = common.console
    if json {
      try console.document(ForumDocument(edition).serialized())
      return
    }
    let isSheet = !all && (!filter.people.isEmpty || !filter.cities.isEmpty)
    if isSheet { sheet(edition, workspace, console) } else { listing(edition, workspace, console) }
  }

  private func listing(_ edition: ForumEdition, _ workspace: Workspace, _ console: Console) {
    let forum = edition.forum
    console.heading(ProgramHeading.parts(of: edition))
    if edition.isProgramUnpublished {
      console.line()
      Skeleton(edition: edition, workspace: workspace, console: console).print()
      return
    }
    guard !edition.entries.isEmpty || !edition.undated.isEmpty else {
      console.line("No session fits. Without filters: plenary show \(forum.id)")
      return
    }
    ProgramListing(edition: edition, console: console, showsEmptyDays: edition.filter.isEmpty)
      .print()
  }

  private func sheet(_ edition: ForumEdition, _ workspace: Workspace, _ console: Console) {
    let forum = edition.forum
    let naming = Naming(forum: forum, cities: workspace.cities, networks: workspace.networks)
    console.heading(sheetHeading(edition, workspace, naming))
    console.line()
    DaySheet(edition: edition, console: console).print()
    let mine = edition.entries.count + edition.undated.count
    if mine == 0 { console.line("No part in the programme.") }
    let rest = forum.sessions.count - mine
    if rest > 0 {
      console.line(
        counted(rest, "more item") + " in the programme (--all).", .quiet)
    }
    let filterWords =
      edition.filter.people.sorted().map { "--person \($0)" }
      + edition.filter.cities.sorted().map { "--city \($0)" }
    console.line(
      "As a calendar: plenary export \(forum.id) \(filterWords.joined(separator: " ")) -o FILE.ics",
      .quiet)
  }

  private func sheetHeading(
    _ edition: ForumEdition, _ workspace: Workspace, _ naming: Naming
  ) -> [String] {
    let forum = edition.forum
    let people = edition.filter.people.sorted().compactMap { forum.people[$0] }
    let who =
      people.map { person in
        let city = person.city.map(workspace.cities.shownName(of:))
        return person.name == nil || city == nil
          ? naming.name(of: person) : "\(person.shownName) (\(city ?? ""))"
      } + edition.filter.cities.sorted().map(workspace.cities.shownName(of:))
    return [who.joined(separator: ", "), forum.title, edition.zoneWords]
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary
import PlenaryPublishing

/// A forum as a calendar or as JSON.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a forum as a calendar (iCalendar) or as JSON.",
    discussion: """
      plenary export chicago-2018 -o chicago-2018.ics
      plenary export gpm-stavanger-2017 --person de-lille -o de-lille.ics
      plenary export gpm-stavanger-2017 --format json | jq '.sessions[].title'

      Drafts never leave. Closed sessions leave only with --visibility.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var forumArgument: ForumArgument

  @Option(help: ArgumentHelp("ics or json.", valueName: "format"))
  var format = ForumFormat.ics

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - or nothing means standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "For whom: public, participants (with what only they may see), or private (everything).",
      valueName: "circle"))
  var visibility = Visibility.public

  @OptionGroup(title: "Filters") var filters: FilterOptions

  func run() throws {
    let (forum, workspace, _) = try common.read(forum: forumArgument.id)
    let filter = try filters.filter(for: forum, in: workspace)
    let edition = try Edition.of(forum, in: workspace, filter: filter, circle: visibility)
    let bytes: [UInt8]
    do {
      bytes = try format.write(edition)
    } catch {
      throw CommandError(error.code == .nothingFound ? .noInput : .badData, error.description)
    }
    let console = common.console
    try OutputTarget(path: output).write(bytes, console: console)
    report(edition, to: console)
  }

  private func report(_ edition: ForumEdition, to console: Console) {
    let forum = edition.forum
    if edition.entries.isEmpty, edition.filter.isEmpty {
      console.note(
        "The programme of \(forum.title) is not published; the calendar holds its dates only.")
    } else if let output, output != "-" {
      console.note("\(output): \(counted(edition.entries.count, "session")) of \(forum.title).")
    }
    if !edition.undated.isEmpty {
      console.note(
        "Left out, because they have no day yet: "
          + edition.undated.map(\.shownTitle).joined(separator: "; "))
    }
    if edition.withheld > 0 {
      console.note(
        "\(edition.withheld) left out: drafts and sessions under embargo always, closed ones without --visibility."
      )
    }
  }
}

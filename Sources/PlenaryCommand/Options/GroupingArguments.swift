// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ICalendar
import Plenary
import PlenaryFeeds
import PlenaryStore

/// Two or more partner events that are joined or split.
struct GroupingArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The events, two or more: source/uid, or a part of a title or uid that no other has.",
      valueName: "event"))
  var names: [String]

  @Option(help: ArgumentHelp("Why, for the team; never published.", valueName: "text"))
  var note: String?

  func validate() throws {
    if names.count < 2 { throw ValidationError("Name two events or more.") }
  }

  /// The events that are meant, as a decision of today.
  struct Meant {
    let workspace: Workspace
    let grouping: EventGrouping
    /// Their titles, and their references as one types them.
    let titles: String, names: String
  }

  /// - Throws: `noInput` when a name fits none or several, `usage` when two names mean one event.
  func references(_ common: CommonOptions) throws(CommandError) -> Meant {
    let workspace = try common.read(.none).workspace
    let listing = try PartnerListing(workspace: workspace, console: common.console)
    var events: [StoredEvent] = []
    for name in names {
      let event = try listing.find(name)
      if events.contains(where: { $0.reference == event.reference }) {
        throw CommandError(.usage, "\(name) names \(event.reference) a second time.")
      }
      events.append(event)
    }
    let references = events.map(\.reference)
    return Meant(
      workspace: workspace,
      grouping: EventGrouping(events: references, note: note, made: Today.day),
      titles: events.map { $0.parts.main?.summary ?? "\($0.reference)" }.joined(separator: " and "),
      names: references.map { ShellWord.quoted($0.description) }.joined(separator: " "))
  }
}

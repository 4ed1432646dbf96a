// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import ICalendar
import Plenary
import PlenaryFeeds
import PlenaryStore

/// Corrects a partner event.
struct EventsCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct a partner event; the correction survives what its source sends later.",
    discussion: """
      plenary events correct sdgwatch/1 --start "2018-06-08 09:00" --end 13:00
      plenary events correct "86th annual" --city boston --note "The host said so."
      plenary events correct sdgwatch/1 --withdraw

      It is kept in decisions.yaml with what the source said; when the source changes that, events show and status list the
      conflict, and the correction stands. Times are in the zone of the event's city unless one is written after them.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var event: EventArgument
  @OptionGroup var fields: EventFieldOptions

  @Option(
    help: ArgumentHelp(
      "One occurrence of a series: the day on which it begins as the series has it.",
      valueName: "day"))
  var occurrence: CivilDate?

  @Option(help: ArgumentHelp("Why, for the team; never published.", valueName: "text"))
  var note: String?

  @Flag(help: "Take the correction back.")
  var withdraw = false

  func validate() throws {
    guard withdraw else {
      if fields.isEmpty, note == nil {
        throw ValidationError("Say what to correct: --start, --end, --title and others, or --note.")
      }
      return
    }
    if !fields.isEmpty || note != nil {
      throw ValidationError("--withdraw takes the whole correction back and goes alone.")
    }
  }

  func run() throws {
    let workspace = try common.read(.none).workspace
    let listing = try PartnerListing(workspace: workspace, console: common.console)
    let stored = try listing.find(event.name)
    let meant = try listing.meant(stored, on: occurrence)
    if withdraw {
      try takeBack(meant.reference, in: workspace)
      return
    }
    guard !fields.isEmpty else {
      let note = EventNote(event: meant.reference, note: note ?? "", made: Today.day)
      try DecisionsChange.make(in: workspace, console: common.console) { $0.notes.append(note) }
      common.console.line("Noted on \(meant.reference).")
      return
    }
    let source = EventFields(of: meant.event, city: meant.city)
    let correction = EventCorrection(
      event: meant.reference,
      fields: try fields.fields(for: meant, source: source, in: workspace), source: source,
      note: note, made: Today.day)
    try DecisionsChange.make(in: workspace, console: common.console) { $0.correct(correction) }
    common.console.line("\(meant.event.summary ?? "(no title)") · \(meant.reference)", .heading)
    for field in correction.fields.said {
      let now = correction.fields[field] ?? ""
      common.console.line("  \(field.rawValue): \(source[field] ?? "nothing") → \(now)")
    }
    common.console.line("Kept in \(Decisions.file); it stands whatever the source sends.")
  }

  private func takeBack(
    _ reference: EventReference, in workspace: Workspace
  ) throws(CommandError) {
    guard workspace.decisions.corrections.contains(where: { $0.event == reference }) else {
      throw CommandError(.noInput, "\(reference) is not corrected.")
    }
    try DecisionsChange.make(in: workspace, console: common.console) {
      $0.withdrawCorrection(of: reference)
    }
    common.console.line("\(reference) is as its source says it again.")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryFeeds
import PlenaryStore

/// Partner events and their occurrences.
struct EventsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List partner events: what networks and partners do, and when.",
    discussion: """
      plenary events --from 2017-11-01 --to 2017-12-01
      plenary events --network eurocities --city ljubljana --format json
      plenary events --from 2018-06-01 --to 2018-07-01 --timezone America/Chicago
      plenary events --source uscm --format ics -o uscm.ics
      plenary events --format ics --merged -o partners.ics

      Calendars in feeds/*.ics are read as they are, without an import. Without --from and --to: two years from
      today. In the table an event that several sources announce is shown once. The ics format gives whole events as they
      came, not their occurrences, and nothing that is not for everybody; --merged gives all partners' as one calendar.
      """)

  /// The forms in which events are listed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, ndjson, csv, ics
  }

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("The first day, such as 2017-11-01; today unless given.", valueName: "day"))
  var from: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The first day after; two years after the first unless given.", valueName: "day"))
  var to: CivilDate?

  @Option(help: ArgumentHelp("Only events of the network.", valueName: "network"))
  var network: [String] = []

  @Option(help: ArgumentHelp("Only events in the city.", valueName: "city"))
  var city: [String] = []

  @Option(help: ArgumentHelp("Only events of the source.", valueName: "name"))
  var source: [String] = []

  @Option(help: ArgumentHelp("table, json, ndjson, csv or ics.", valueName: "format"))
  var format = Format.table

  @Option(
    name: .customLong("timezone"),
    help: ArgumentHelp(
      "The zone to show times in; each event's own unless given.", valueName: "zone"))
  var timeZone: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - or nothing means standard output.", valueName: "file"))
  var output: String?

  @Flag(
    help: "With --format ics: one calendar of all partners, each event once, to be subscribed to.")
  var merged = false

  @OptionGroup var limitOptions: LimitOptions

  func validate() throws {
    if merged, format != .ics {
      throw ValidationError("--merged makes a calendar: it goes with --format ics.")
    }
    guard format == .ics, from != nil || to != nil || timeZone != nil else { return }
    throw ValidationError(
      "The ics format gives whole events as they came: --from, --to and --timezone do not fit it.")
  }

  func run() throws {
    let workspace = try common.read(.none).workspace
    let filter = EventFilter(
      networks: Set(try network.map { try Lookup.networks(workspace).find($0).id }),
      cities: Set(try city.map { try Lookup.cities(workspace).find($0).id }))
    let listing = try PartnerListing(
      workspace: workspace, sources: source, limits: limitOptions.limits(), console: common.console)
    if format == .ics {
      try write(
        merged ? try listing.mergedCalendar(filter) : try listing.calendar(filter))
      return
    }
    let days = try range()
    let zone = try zone()
    let found = try listing.occurrences(in: days, zone: zone, filter)
    switch format {
    case .table:
      guard output == nil || output == "-" else {
        throw ValidationError("A table is for people; write a file with --format csv, json or ics.")
      }
      EventTable(
        events: ListedEvent.merged(found, in: workspace), workspace: workspace, range: days,
        zone: zone, console: common.console
      ).print()
    case .json: try write(JSONOutput.bytes(of: found))
    case .ndjson: try write(found.flatMap { try JSONOutput.line(of: $0) })
    case .csv:
      var table = CSVTable(header: PartnerOccurrence.csvHeader)
      for occurrence in found { table.append(occurrence.csvCells.map(VisibleText.cell)) }
      try write(table.bytes)
    case .ics: break
    }
  }

  private func range() throws(CommandError) -> Range<CivilDate> {
    let first = from ?? Today.day
    if from == nil, let to, to <= first {
      throw CommandError(
        .usage, "--to \(to) leaves no day from today on. Say where to begin: --from DAY.")
    }
    let after =
      to
      ?? CivilDate(year: first.year + 2, month: first.month, day: first.day)
      ?? first.adding(days: 731)
    guard after >= first else {
      throw CommandError(.usage, "--to \(after) is before --from \(first).")
    }
    return first..<after
  }

  private func zone() throws(CommandError) -> TimeZoneRules? {
    guard let timeZone else { return nil }
    do throws(TimeZoneError) {
      return try TimeZoneDatabase.system.rules(for: timeZone)
    } catch {
      throw CommandError(.usage, error.description)
    }
  }

  private func write(_ bytes: [UInt8]) throws(CommandError) {
    try OutputTarget(path: output).write(bytes, console: common.console)
  }
}

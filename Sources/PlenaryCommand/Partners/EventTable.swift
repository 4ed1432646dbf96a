// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import PlenaryFeeds

/// Partner events as lines for people: when, what, where, whose.
struct EventTable {
  let events: [ListedEvent]
  let workspace: Workspace
  let range: Range<CivilDate>
  let zone: TimeZoneRules?
  let console: Console
  private let cityNames: [City.ID: String]

  init(
    events: [ListedEvent], workspace: Workspace, range: Range<CivilDate>,
    zone: TimeZoneRules?, console: Console
  ) {
    self.events = events
    self.workspace = workspace
    self.range = range
    self.zone = zone
    self.console = console
    cityNames = workspace.cities.shownNames
  }

  func print() {
    console.heading([
      counted(events.count, "event"),
      range.lowerBound.inWords(through: range.upperBound.adding(days: -1)),
      zone.map { "times in \($0.identifier)" } ?? "times in each event's own zone",
    ])
    guard !events.isEmpty else {
      console.line("No partner event is known for these days.")
      return
    }
    console.line()
    let rows = events.map { event in
      let occurrence = event.occurrence
      return EventRow(
        when: EventTimeWords.long(occurrence),
        title: VisibleText.oneLine(occurrence.title.isEmpty ? "(no title)" : occurrence.title),
        state: occurrence.status == "cancelled" ? " (canceled)" : "",
        city: city(of: occurrence), networks: networks(of: event))
    }
    var columns = EventColumns(for: rows, width: console.width)
    if columns.title >= EventColumns.comfortableTitle {
      for row in rows { show(row, in: columns) }
      return
    }
    // The heading names the year.
    let isOneYear = range.lowerBound.year == range.upperBound.adding(days: -1).year
    let short = zip(rows, events).map { row, event in
      row.with(when: EventTimeWords.short(event.occurrence, withYear: !isOneYear))
    }
    columns = EventColumns(for: short, width: console.width)
    for row in short { show(row, in: columns) }
  }

  private func show(_ row: EventRow, in columns: EventColumns) {
    guard !columns.isStacked else {
      console.line(row.when)
      console.line("  " + row.title(columns: console.width - 2))
      let end = [row.city, row.networks].filter { !$0.isEmpty }.joined(separator: " · ")
      console.line("  " + DisplayWidth.cut(end, to: console.width - 2), .quiet)
      return
    }
    let place = DisplayWidth.cut(row.city, to: columns.place - 2)
    let whose = DisplayWidth.cut(row.networks, to: columns.whose)
    console.line([
      (DisplayWidth.padded(row.when, to: columns.when), .plain),
      (DisplayWidth.padded(row.title(columns: columns.title - 2), to: columns.title), .plain),
      (whose.isEmpty ? place : DisplayWidth.padded(place, to: columns.place) + whose, .quiet),
    ])
  }

  private func city(of occurrence: PartnerOccurrence) -> String {
    if let city = occurrence.city { return cityNames[city] ?? city.rawValue }
    let last = occurrence.location?.split(separator: ",").last.map(String.init) ?? ""
    return VisibleText.oneLine(last.drop { $0 == " " })
  }

  /// The networks that announce it, and the names of sources that are of none.
  private func networks(of event: ListedEvent) -> String {
    event.announcements.map { networks, source in
      networks.isEmpty
        ? source
        : networks.map { workspace.networks[$0]?.shortName ?? $0.rawValue }
          .joined(separator: ", ")
    }.joined(separator: ", ")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import PlenaryFeeds

/// Partner events as lines for people: when, what, where, whose.
struct EventTable {
  let occurrences: [PartnerOccurrence]
  let workspace: Workspace
  let range: Range<CivilDate>
  let zone: TimeZoneRules?
  let console: Console
  private let cityNames: [City.ID: String]

  init(
    occurrences: [PartnerOccurrence], workspace: Workspace, range: Range<CivilDate>,
    zone: TimeZoneRules?, console: Console
  ) {
    self.occurrences = occurrences
    self.workspace = workspace
    self.range = range
    self.zone = zone
    self.console = console
    cityNames = workspace.cities.shownNames
  }

  func print() {
    let count = occurrences.count
    let days = DateWords.range(range.lowerBound, range.upperBound.adding(days: -1))
    let zoneWords =
      zone.map { "times in \($0.identifier)" } ?? "times in each event's own zone"
    console.line(
      "\(count) \(count == 1 ? "event" : "events") · \(days) · \(zoneWords)", .heading)
    guard count > 0 else {
      console.line("No partner event is known for these days.")
      return
    }
    console.line()
    let rows = occurrences.map(Row.init)
    let whenWidth = (rows.map { DisplayWidth.of($0.when) }.max() ?? 0) + 2
    let whereWidth = min(24, (occurrences.map { DisplayWidth.of(city(of: $0)) }.max() ?? 0) + 2)
    let whoseWidth = min(16, (occurrences.map { DisplayWidth.of(networks(of: $0)) }.max() ?? 0) + 2)
    let titleWidth = max(20, console.width - whenWidth - whereWidth - whoseWidth)
    for (row, occurrence) in zip(rows, occurrences) {
      let place = DisplayWidth.cut(city(of: occurrence), to: whereWidth - 2)
      let whose = DisplayWidth.cut(networks(of: occurrence), to: whoseWidth)
      let end =
        whose.isEmpty ? place : DisplayWidth.padded(place, to: whereWidth) + whose
      console.line([
        (DisplayWidth.padded(row.when, to: whenWidth), .plain),
        (
          DisplayWidth.padded(title(of: occurrence, columns: titleWidth - 2), to: titleWidth),
          .plain
        ),
        (end, .quiet),
      ])
    }
  }

  private func title(of occurrence: PartnerOccurrence, columns: Int) -> String {
    let title = VisibleText.oneLine(occurrence.title.isEmpty ? "(no title)" : occurrence.title)
    let state = occurrence.status == "cancelled" ? " (canceled)" : ""
    return DisplayWidth.cut(title, to: columns - DisplayWidth.of(state)) + state
  }

  private func city(of occurrence: PartnerOccurrence) -> String {
    if let city = occurrence.city { return cityNames[city] ?? city.rawValue }
    let last = occurrence.location?.split(separator: ",").last.map(String.init) ?? ""
    return VisibleText.oneLine(last.drop { $0 == " " })
  }

  private func networks(of occurrence: PartnerOccurrence) -> String {
    guard !occurrence.networks.isEmpty else { return occurrence.source }
    return occurrence.networks.map { workspace.networks[$0]?.shortName ?? $0.rawValue }
      .joined(separator: ", ")
  }

  /// When an occurrence is, in words.
  private struct Row {
    let when: String

    init(_ occurrence: PartnerOccurrence) {
      if let days = occurrence.days {
        when = DateWords.range(days.lowerBound, days.upperBound.adding(days: -1))
        return
      }
      let start = occurrence.rules.civil(at: occurrence.start)
      let end = occurrence.rules.civil(at: occurrence.end)
      let head = "\(start.date.weekday.abbreviation) \(DateWords.date(start.date)) \(start.time)"
      let tail =
        end == start
        ? ""
        : end.date == start.date ? "–\(end.time)" : " – \(DateWords.date(end.date)) \(end.time)"
      when = head + tail + " " + occurrence.rules.abbreviation(at: occurrence.start)
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds

/// Free days for people: a window a line, the best first, and below it what speaks against it and for it.
struct DateTable {
  let listing: FreeDateListing
  let query: FreeDateQuery
  let workspace: Workspace
  let console: Console

  private static let indent = 4

  func print() {
    let networks = query.networks.map { workspace.networks[$0]?.shortName ?? $0.rawValue }
    console.heading(
      [
        counted(query.days, "day"),
        query.between.lowerBound.inWords(through: query.between.upperBound),
        query.city.map(workspace.cities.shownName(of:)),
        networks.isEmpty ? nil : networks.joined(separator: ", "),
        query.like.map { "like \($0.title)" },
        "against \(counted(listing.events, "event"))",
      ].compactMap { $0 })
    console.line()
    for (index, window) in listing.windows.enumerated() { show(window, number: index + 1) }
    if listing.windows.isEmpty { console.line("No window fits.") }
    if !listing.notJudged.isEmpty {
      for line in LineBreaking.words(
        "Not judged: \(listing.notJudged.joined(separator: "; ")).", columns: console.width)
      {
        console.line(line)
      }
    }
  }

  private func show(_ window: FreeDateWindow, number: Int) {
    let place = String(number)
    let first = window.days.lowerBound
    let days =
      window.lastDay == first
      ? "\(first.shortDayInWords) \(first.year)"
      : "\(first.shortDayInWords) – \(window.lastDay.shortDayInWords) \(window.lastDay.year)"
    console.line([
      (DisplayWidth.padded(place, to: DateTable.indent), .quiet), (days, .heading),
      ("  weight \(window.weight)", .quiet),
    ])
    for reason in window.reasons {
      let weight = reason.weight == 0 ? "" : (reason.weight > 0 ? "+" : "") + "\(reason.weight)"
      let head = DisplayWidth.padded(
        String(repeating: " ", count: DateTable.indent) + weight, to: DateTable.indent + 5)
      let lines = LineBreaking.words(
        VisibleText.oneLine(reason.message), columns: console.width - DateTable.indent - 5)
      for (index, line) in lines.enumerated() {
        console.line(
          (index == 0 ? head : String(repeating: " ", count: DateTable.indent + 5)) + line)
      }
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds

/// What competes with a forum, for people: the level, the event, the days, and below it why.
struct ClashTable {
  let listing: ClashListing
  let forum: Forum
  let workspace: Workspace
  let console: Console

  private static let indent = 6
  /// Reasons that the first line of a clash says already.
  private static let said: Set<String> = ["shared-days", "near"]

  func print() {
    let dates = forum.firstDay.map { $0.inWords(through: forum.lastDay ?? $0) }
    console.heading(
      [
        forum.title, forum.city.map(workspace.cities.shownName(of:)), dates ?? "no dates yet",
        dates == nil ? nil : "against \(counted(listing.compared, "other event"))",
      ].compactMap { $0 })
    console.line()
    for clash in listing.clashes { show(clash) }
    for handOver in listing.handOvers {
      let words = summary(of: handOver.event, title: title(of: handOver.event))
      let turn = handOver.day == handOver.event.days.lowerBound ? "takes over" : "hands over"
      paragraph("No clash: \(words) \(turn) on \(handOver.day.dayInWords).")
    }
    if listing.clashes.isEmpty, dates != nil {
      console.line("Nothing that is known competes with it, on its days or within two weeks.")
    }
    if !listing.notJudged.isEmpty {
      paragraph("Not judged: \(listing.notJudged.joined(separator: "; ")).")
    }
    paragraph(
      "Inside the programme: plenary check \(forum.id). Other dates: plenary dates --like \(forum.id)"
    )
  }

  private func show(_ clash: Clash) {
    let relation = clash.relation
    let room = console.width - ClashTable.indent
    let rest = DisplayWidth.of(summary(of: clash.event, title: ""))
    let title = title(of: clash.event)
    let space = room - rest - DisplayWidth.of(relation) - 2
    let fits = space >= min(30, DisplayWidth.of(title))
    let shown = DisplayWidth.cut(title, to: fits ? space : max(20, room - rest))
    let line = summary(of: clash.event, title: shown)
    let level = DisplayWidth.padded(clash.level.rawValue, to: ClashTable.indent)
    let style: Console.Style = clash.level == .high ? .error : .plain
    if fits {
      let columns = room - DisplayWidth.of(relation)
      console.line([
        (level, style), (DisplayWidth.padded(line, to: columns), .plain), (relation, .plain),
      ])
    } else {
      for (index, part) in LineBreaking.words(line, columns: room).enumerated() {
        console.line([(index == 0 ? level : indentation, style), (part, .plain)])
      }
      detail(relation)
    }
    let reasons = clash.reasons.filter { !ClashTable.said.contains($0.kind) }
    for reason in reasons { detail(reason.message) }
    if clash.level == .low, reasons.allSatisfy({ $0.weight == 0 }) {
      detail("No shared city, network or person is known.")
    }
    if !clash.unknown.isEmpty {
      detail("Not known: \(clash.unknown.joined(separator: "; ")).", .quiet)
    }
  }

  private var indentation: String { String(repeating: " ", count: ClashTable.indent) }

  private func detail(_ text: String, _ style: Console.Style = .plain) {
    let lines = LineBreaking.words(
      VisibleText.oneLine(text), columns: console.width - ClashTable.indent)
    for line in lines { console.line(indentation + line, style) }
  }

  private func paragraph(_ text: String) {
    for line in LineBreaking.words(VisibleText.oneLine(text), columns: console.width) {
      console.line(line)
    }
  }

  private func title(of event: PartnerEngagement) -> String {
    VisibleText.oneLine(event.title.isEmpty ? "(no title)" : event.title)
  }

  /// Title, whose, where and when, joined by dots.
  private func summary(of event: PartnerEngagement, title: String) -> String {
    let networks = event.networks.map { workspace.networks[$0]?.shortName ?? $0.rawValue }
    let whose = networks.isEmpty ? event.source : networks.joined(separator: " / ")
    let city = event.city.map(workspace.cities.shownName(of:))
    let days = event.days.lowerBound.inWords(through: event.lastDay)
    return [title, whose, city, days].compactMap { $0 }.joined(separator: " · ")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds

/// One partner event for people: when, where, whose, what was decided about it, and who else announces it.
struct EventSheet {
  let dossier: EventDossier
  let workspace: Workspace
  let console: Console

  private static let indent = 11

  private var event: PartnerOccurrence { dossier.event }
  private var name: String {
    EventReference(source: event.source, uid: event.uid).description
  }

  func print() {
    console.heading(
      [
        event.title.isEmpty ? "(no title)" : event.title,
        event.networks.map { workspace.networks[$0]?.shortName ?? $0.rawValue }
          .joined(separator: ", "),
        event.city.map(workspace.cities.shownName(of:)) ?? "",
      ].filter { !$0.isEmpty })
    row("When", EventTimeWords.long(event) + (dossier.isSeries ? ", one of a series" : ""))
    if let location = event.location { row("Where", location) }
    if let status = event.status, status != "confirmed" {
      row("Status", status == "cancelled" ? "canceled" : status)
    }
    if let url = event.url { row("Page", url) }
    row("Event", name)
    for likeness in dossier.alsoAnnounced {
      row("Also", words(likeness, "sure") + reasons(of: likeness))
    }
    for likeness in dossier.perhapsTheSame {
      row("Perhaps", words(likeness, "alike") + reasons(of: likeness))
      row(
        "",
        "plenary events join \(ShellWord.quoted(name)) \(ShellWord.quoted(reference(likeness)))",
        .quiet)
    }
    for standing in dossier.corrections { show(standing) }
    for note in dossier.notes { row("Note", note) }
  }

  private func show(_ standing: CorrectionStanding) {
    let correction = standing.correction
    let settled = Set(standing.outcome.settled)
    for field in correction.fields.said {
      guard let value = correction.fields[field] else { continue }
      let occurrence = correction.event.recurrenceID.map { " of \($0)" } ?? ""
      let was = correction.was[field].map { "; the source said \($0)" } ?? ""
      let now = settled.contains(field) ? "; the source says the same by now" : was
      row("Corrected", "\(field.rawValue)\(occurrence): \(value)\(now)")
    }
    if let note = correction.note { row("", note) }
    for conflict in standing.outcome.conflicts { row("Conflict", conflict.description, .warning) }
    if !standing.outcome.conflicts.isEmpty || !settled.isEmpty {
      row("", "plenary events correct \(ShellWord.quoted(name)) --withdraw", .quiet)
    }
  }

  private func words(_ likeness: EventDossier.Likeness, _ word: String) -> String {
    "\(reference(likeness)), \(likeness.title), \(likeness.confidence) % \(word)"
  }

  private func reasons(of likeness: EventDossier.Likeness) -> String {
    likeness.reasons.isEmpty ? "" : ": " + likeness.reasons.map(\.message).joined(separator: " ")
  }

  private func reference(_ likeness: EventDossier.Likeness) -> String {
    [likeness.source, likeness.uid].compactMap { $0 }.joined(separator: "/")
  }

  private func row(_ head: String, _ text: String, _ style: Console.Style = .plain) {
    let lines = LineBreaking.words(
      VisibleText.oneLine(text), columns: console.width - EventSheet.indent)
    for (index, line) in lines.enumerated() {
      console.line([
        (DisplayWidth.padded(index == 0 ? head : "", to: EventSheet.indent), .quiet),
        (line, style),
      ])
    }
  }
}

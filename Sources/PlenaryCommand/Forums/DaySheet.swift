// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryPublishing

/// The programme of one mayor's office: each item with the part its people have in it.
struct DaySheet {
  let edition: ForumEdition
  let console: Console

  private var forum: Forum { edition.forum }
  private var naming: Naming {
    Naming(forum: forum, cities: edition.cities, networks: edition.networks)
  }

  func print() {
    let entries = edition.entries
    let parts = entries.map { edition.part(in: $0.session) }
    let partWidth = min(24, (parts.map(DisplayWidth.of).max() ?? 0) + 2)
    var previousDay: CivilDate?
    for (entry, part) in zip(entries, parts) {
      let day = entry.timing.start.day
      let time = TimeColumn.text(entry.timing, placement: forum.schedule[entry.session.id])
      let lead = DisplayWidth.padded(day == previousDay ? "" : day.shortDayInWords, to: 12)
      previousDay = day
      let head = lead + DisplayWidth.padded(time, to: TimeColumn.width + 1)
      let indent = DisplayWidth.of(head) + partWidth
      if console.width - indent < 24 {
        let fits = DisplayWidth.of(head + part) <= console.width
        console.line(fits ? head + part : lead + time)
        show(entry.session, headed: fits ? nil : part, indent: 2)
      } else if DisplayWidth.of(part) < partWidth {
        show(
          entry.session, headed: nil, indent: indent,
          lead: head + DisplayWidth.padded(part, to: partWidth))
      } else {
        let margin = String(repeating: " ", count: DisplayWidth.of(head))
        let lines = LineBreaking.words(part, columns: console.width - DisplayWidth.of(head))
        for (index, line) in lines.enumerated() {
          console.line((index == 0 ? head : margin) + line)
        }
        show(entry.session, headed: nil, indent: indent)
      }
    }
    for session in edition.undated {
      let line = "No day yet  \(edition.part(in: session))  \(session.shownTitle)"
      for text in LineBreaking.words(line, columns: console.width) { console.line(text) }
    }
  }

  /// The title and the details of a session at an indent; the first line begins with `lead` where it is given.
  private func show(_ session: Session, headed part: String?, indent: Int, lead: String? = nil) {
    let margin = String(repeating: " ", count: indent)
    let space = console.width - indent
    if let part {
      for line in LineBreaking.words(part, columns: space) { console.line(margin + line) }
    }
    console.line((lead ?? margin) + SessionState.title(of: session, columns: space))
    for detail in details(of: session, columns: space) {
      for line in LineBreaking.words(detail, columns: space) { console.line(margin + line, .quiet) }
    }
  }

  private func details(of session: Session, columns: Int) -> [String] {
    var lines: [String] = []
    let others = edition.companions(in: session)
    if !others.isEmpty {
      let moderator = others.first { $0.role == "moderator" }
      let companions = others.filter { $0 != moderator }
      let suffix = moderator.map { "moderated by \(naming.name(of: $0))" }
      let room = columns - 9 - DisplayWidth.of(suffix ?? "")
      var text = companions.isEmpty ? "" : "with " + shortList(companions, columns: room)
      if let suffix { text += (text.isEmpty ? "" : ", ") + suffix }
      lines.append(text)
    }
    if let place = forum.schedule[session.id]?.place { lines.append(forum.name(of: place)) }
    return lines
  }

  /// Names while they fit, then how many more; a name is never cut.
  private func shortList(_ appearances: [Appearance], columns: Int) -> String {
    var shown: [String] = []
    for appearance in appearances {
      let name = naming.name(of: appearance)
      let width = DisplayWidth.of((shown + [name]).joined(separator: ", "))
      if !shown.isEmpty, width > columns { break }
      shown.append(name)
    }
    let rest = appearances.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
  }
}

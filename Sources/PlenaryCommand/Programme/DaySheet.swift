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
    let parts = entries.map { part(in: $0.session) }
    let partWidth = min(24, (parts.map(DisplayWidth.of).max() ?? 0) + 2)
    var previousDay: CivilDate?
    for (entry, part) in zip(entries, parts) {
      let day = entry.timing.start.day
      let time = TimeColumn.text(entry.timing, placement: forum.schedule[entry.session.id])
      let lead = DisplayWidth.padded(day == previousDay ? "" : DateWords.shortDay(day), to: 12)
      previousDay = day
      let head =
        lead + DisplayWidth.padded(time, to: TimeColumn.width + 1)
        + DisplayWidth.padded(DisplayWidth.cut(part, to: partWidth - 1), to: partWidth)
      let space = max(24, console.width - DisplayWidth.of(head))
      console.line(head + SessionState.title(of: entry.session, columns: space))
      let indent = String(repeating: " ", count: DisplayWidth.of(head))
      for line in details(of: entry.session, columns: space) { console.line(indent + line, .quiet) }
    }
    for session in edition.undated {
      console.line("No day yet  \(part(in: session))  \(session.shownTitle)")
    }
  }

  private func own(_ session: Session) -> [Appearance] {
    session.appearances.filter { appearance in
      guard let id = appearance.person else { return false }
      return edition.filter.people.contains(id)
        || forum.people[id]?.city.map(edition.filter.cities.contains) == true
    }
  }

  private func part(in session: Session) -> String {
    let own = own(session)
    let several = edition.filter.people.count != 1 && Set(own.map(\.person)).count > 0
    let texts = own.map { appearance in
      let verb = RoleWords.verb(appearance.shownRole)
      let shown = several ? "\(familyName(appearance)) \(verb)" : RoleWords.heading(verb)
      return appearance.isConfirmed ? shown : shown + " (tbc)"
    }
    return texts.joined(separator: ", ")
  }

  private func familyName(_ appearance: Appearance) -> String {
    appearance.person.flatMap { forum.people[$0] }?.familyName ?? ""
  }

  private func details(of session: Session, columns: Int) -> [String] {
    var lines: [String] = []
    let mine = own(session)
    let others = session.appearances.filter { !mine.contains($0) }
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

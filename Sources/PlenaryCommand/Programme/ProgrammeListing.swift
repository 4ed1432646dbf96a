// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryPublishing

/// A forum's programme, a line a session, day by day.
struct ProgrammeListing {
  let edition: ForumEdition
  let console: Console
  /// Whether days without a session are named too.
  let showsEmptyDays: Bool

  private var naming: Naming {
    Naming(forum: edition.forum, cities: edition.cities, networks: edition.networks)
  }

  func print() {
    let byDay = Dictionary(grouping: edition.entries, by: \.timing.start.day)
    let days = showsEmptyDays ? edition.forum.programmeDays : byDay.keys.sorted()
    for (index, day) in days.enumerated() {
      if index > 0 { console.line() }
      heading(of: day, remark: index == 0 ? "not released yet" : nil)
      console.line()
      let entries = byDay[day] ?? []
      if entries.isEmpty { console.line("No session is known for this day.", .quiet) }
      var previous: Moment?
      for entry in entries {
        line(entry, repeatsTime: previous == entry.timing.start && entry.timing.start.time != nil)
        previous = entry.timing.start
      }
    }
    guard !edition.undated.isEmpty else { return }
    console.line()
    console.line("To be announced", .heading)
    console.line()
    for session in edition.undated { row(time: "", session: session, place: nil) }
  }

  private func heading(of day: CivilDate, remark: String?) {
    let title = edition.forum.days.first { $0.day == day }?.title
    let name = [DateWords.day(day), title].compactMap { $0 }.joined(separator: " · ")
    guard let remark else { return console.line(name, .heading) }
    console.line([
      (
        DisplayWidth.padded(name, to: max(0, console.width - DisplayWidth.of(remark) - 1)), .heading
      ),
      (remark, .quiet),
    ])
  }

  private func line(_ entry: ForumEdition.Entry, repeatsTime: Bool) {
    let placement = edition.forum.schedule[entry.session.id]
    let time = repeatsTime ? "" : TimeColumn.text(entry.timing, placement: placement)
    row(time: time, session: entry.session, place: placement?.place)
  }

  private func row(time: String, session: Session, place: Place?) {
    let detail = detail(of: session, place: place)
    let space = console.width - TimeColumn.width - 1
    let titleWidth = detail.isEmpty ? space : min(space, max(30, space * 11 / 20))
    let shown = SessionState.title(of: session, columns: titleWidth - 2)
    let title = detail.isEmpty ? shown : DisplayWidth.padded(shown, to: titleWidth)
    let quiet = session.kind.leavesPeopleFree || session.status == .canceled
    console.line([
      (DisplayWidth.padded(time, to: TimeColumn.width) + " ", .plain),
      (title, quiet ? .quiet : .plain),
      (DisplayWidth.cut(detail, to: max(10, space - titleWidth)), .quiet),
    ])
  }

  /// Who leads, or who may come, and where; names are never cut inside.
  private func detail(of session: Session, place: Place?) -> String {
    var parts: [String] = []
    if let people = people(of: session) {
      parts.append(people)
    } else if !session.audience.isEmpty, session.audience != [.group(.all)] {
      parts.append(Naming.list(session.audience.map(naming.name(of:))) + " only")
    }
    if let place { parts.append(edition.forum.name(of: place)) }
    return parts.joined(separator: " · ")
  }

  private func people(of session: Session) -> String? {
    let leading = session.appearances.prefix(session.appearances.count == 2 ? 2 : 1)
    guard !leading.isEmpty else { return nil }
    let names = leading.map { appearance in
      appearance.role.map { "\(naming.name(of: appearance)) (\($0))" }
        ?? naming.name(of: appearance)
    }
    let rest = session.appearances.count - leading.count
    return names.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
  }
}

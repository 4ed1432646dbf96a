// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryPublishing

/// A forum's programme, a line a session, day by day.
struct ProgramListing {
  let edition: ForumEdition
  let console: Console
  /// Whether days without a session are named too.
  let showsEmptyDays: Bool

  private var naming: Naming {
    Naming(forum: edition.forum, cities: edition.cities, networks: edition.networks)
  }

  func print() {
    let byDay = Dictionary(grouping: edition.entries, by: \.timing.start.day)
    let days = showsEmptyDays ? edition.forum.programDays : byDay.keys.sorted()
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
    let lines = LineBreaking.parts(
      [day.dayInWords, title].compactMap { $0 }.map(VisibleText.oneLine),
      columns: console.width)
    for text in lines.dropLast() { console.line(text, .heading) }
    let last = lines.last ?? ""
    guard let remark else { return console.line(last, .heading) }
    let before = console.width - DisplayWidth.of(remark) - 1
    if DisplayWidth.of(last) < before {
      console.line([(DisplayWidth.padded(last, to: before), .heading), (remark, .quiet)])
    } else {
      console.line(last, .heading)
      console.line(remark, .quiet)
    }
  }

  private func line(_ entry: ForumEdition.Entry, repeatsTime: Bool) {
    let placement = edition.forum.schedule[entry.session.id]
    let time = repeatsTime ? "" : TimeColumn.text(entry.timing, placement: placement)
    row(time: time, session: entry.session, place: placement?.place)
  }

  private func row(time: String, session: Session, place: Place?) {
    let lead = DisplayWidth.padded(time, to: TimeColumn.width) + " "
    let space = console.width - DisplayWidth.of(lead)
    let usual = console.width - TimeColumn.width - 1
    let titleWidth = min(space, max(30, usual * 11 / 20) - (usual - space))
    let details = details(of: session, place: place)
    let style: Console.Style =
      session.kind.leavesPeopleFree || session.status == .canceled ? .quiet : .plain
    if let detail = details.first(where: { DisplayWidth.of($0) <= space - titleWidth }) {
      let title = SessionState.title(of: session, columns: titleWidth - 2)
      console.line([
        (lead, .plain), (DisplayWidth.padded(title, to: titleWidth), style), (detail, .quiet),
      ])
      return
    }
    console.line([(lead, .plain), (SessionState.title(of: session, columns: space), style)])
    let indent = String(repeating: " ", count: DisplayWidth.of(lead))
    let detail = details.first { DisplayWidth.of($0) <= space } ?? details.last ?? ""
    for line in LineBreaking.words(detail, columns: space) { console.line(indent + line, .quiet) }
  }

  /// Who leads, or who may come, and where, from the longest form to the shortest; names are whole in all of them.
  private func details(of session: Session, place: Place?) -> [String] {
    let placeName = place.map(edition.forum.name(of:))
    var who = people(of: session)
    if who.isEmpty, !session.audience.isEmpty, session.audience != [.group(.all)] {
      who = [Naming.list(session.audience.map(naming.name(of:))) + " only"]
    }
    let forms =
      who.isEmpty
      ? [placeName].compactMap { $0 }
      : who.map { [$0, placeName].compactMap { $0 }.joined(separator: " · ") } + who
    return forms.map(VisibleText.oneLine)
  }

  /// The two people of a session or its first one, with how many more there are; then its first one.
  private func people(of session: Session) -> [String] {
    let count = session.appearances.count
    let most = count == 2 ? 2 : min(1, count)
    return (0..<most).reversed().map { index in
      let names = session.appearances.prefix(index + 1).map { appearance in
        appearance.role.map { "\(naming.name(of: appearance)) (\($0))" }
          ?? naming.name(of: appearance)
      }
      let rest = count - names.count
      return names.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    }
  }
}

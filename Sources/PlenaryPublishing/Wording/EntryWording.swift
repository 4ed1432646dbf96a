// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

/// What one entry of a calendar says: its title, its place and its notes.
struct EntryWording {
  let edition: ForumEdition
  let session: Session
  let timing: SessionTiming
  private let naming: Naming

  init(_ entry: ForumEdition.Entry, in edition: ForumEdition) {
    self.edition = edition
    session = entry.session
    timing = entry.timing
    naming = Naming(forum: edition.forum, cities: edition.cities, networks: edition.networks)
  }

  /// The title; in a person's or a city's calendar their role leads it.
  var summary: String {
    let roles = edition.ownAppearances(in: session).map(\.shownRole).reduce(into: [String]()) {
      unique, role in
      if !unique.contains(role) { unique.append(role) }
    }
    guard !roles.isEmpty else { return session.shownTitle }
    return roles.map(RoleWords.heading).joined(separator: ", ") + " · " + session.shownTitle
  }

  /// Room, house and address, as far as they are known.
  var location: String? {
    guard let place = edition.forum.schedule[session.id]?.place else {
      return session.mode == .online ? "Online" : nil
    }
    let venue = edition.forum.venue(of: place)
    let parts = [edition.forum.room(of: place)?.name, venue?.name, venue?.address]
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  /// One fact a line: the reader's part first, the source last.
  var description: String {
    var lines: [String] = []
    if session.status == .canceled {
      lines.append(session.reason.map { "Canceled: \($0)" } ?? "Canceled.")
    }
    if session.status == .tentative { lines.append("Tentative.") }
    lines += partLines
    if let text = session.description { lines.append(text) }
    if let join = session.join, edition.circle != .public { lines.append("Join: \(join)") }
    if session.isOptional { lines.append("Optional.") }
    if !session.audience.isEmpty {
      lines.append("For \(Naming.list(session.audience.map(naming.name(of:)))).")
    }
    if let host = session.host { lines.append("Host: \(naming.name(of: host)).") }
    if let organizer = session.organizer {
      lines.append("Organized by \(naming.name(of: organizer)).")
    }
    if let languages = session.languages { lines.append(languageLine(languages)) }
    if let line = timeLine { lines.append(line) }
    lines += sourceLines
    return lines.joined(separator: "\n")
  }

  private var partLines: [String] {
    let own = edition.ownAppearances(in: session)
    guard !own.isEmpty else {
      let people = session.appearances.map(nameWithRole)
      return people.isEmpty ? [] : ["With \(Naming.list(people))."]
    }
    var lines = own.map { appearance in
      "\(naming.name(of: appearance)) \(RoleWords.verb(appearance.shownRole))"
        + (appearance.isConfirmed ? "." : ", to be confirmed.")
    }
    let others = edition.companions(in: session).map(nameWithRole)
    if !others.isEmpty { lines.append("With \(Naming.list(others)).") }
    return lines
  }

  private func nameWithRole(_ appearance: Appearance) -> String {
    var remarks: [String] = []
    if let role = appearance.role { remarks.append(role) }
    if appearance.isRemote { remarks.append("remote") }
    if !appearance.isConfirmed, appearance.person != nil { remarks.append("to be confirmed") }
    let name = naming.name(of: appearance)
    return remarks.isEmpty ? name : "\(name) (\(remarks.joined(separator: ", ")))"
  }

  private func languageLine(_ languages: Languages) -> String {
    let from = Naming.list(languages.from)
    return languages.into.isEmpty
      ? "Languages: \(from)."
      : "Languages: \(from), interpreted into \(Naming.list(languages.into))."
  }

  private var timeLine: String? {
    if timing.isAllDay {
      let placement = edition.forum.schedule[session.id]
      if let words = placement?.asPrinted { return "The time is printed as \"\(words)\"." }
      if let part = placement?.partOfDay {
        return "In the \(part.rawValue); the time is to be announced."
      }
      return "The time is to be announced."
    }
    switch timing.endBasis {
    case .implied:
      let isNextStart = edition.starts.contains(timing.end)
      return isNextStart
        ? "The end is not printed; \(timing.end.time) is when the next item starts."
        : "The end is not printed; about \(session.length.minutes) minutes are implied."
    case .assumed:
      return "The end is not printed; \(session.length.minutes) minutes are assumed."
    case .printed, nil: return nil
    }
  }

  private var sourceLines: [String] {
    let texts = edition.forum.text(of: session.sources)
    return texts.isEmpty ? [] : ["Source: \(texts.joined(separator: " "))"]
  }
}

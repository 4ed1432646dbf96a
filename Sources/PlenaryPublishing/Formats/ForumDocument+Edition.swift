// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ForumDocument {
  /// Describes what an edition shows.
  public init(_ edition: ForumEdition) {
    let forum = edition.forum
    let naming = Naming(forum: forum, cities: edition.cities, networks: edition.networks)
    id = forum.id.rawValue
    uid = "\(forum.id)@\(forum.uidDomain)"
    title = forum.title
    themes = forum.themes
    series = forum.series?.rawValue
    firstDay = forum.firstDay
    lastDay = forum.lastDay
    city = forum.city.map { Named(id: $0.rawValue, name: edition.cities.shownName(of: $0)) }
    timeZone = forum.timeZone
    hosts = forum.hosts.map { ForumDocument.named($0, naming) }
    partners = forum.partners.map { ForumDocument.named($0, naming) }
    description = forum.description
    timeZoneLabel = forum.timeZoneLabel
    url = forum.url
    isPublished = !edition.isProgramUnpublished
    updated = forum.updated
    sources = forum.text(of: forum.citation)
    let dated = edition.entries.map { Session($0.session, at: $0.timing, in: edition, naming) }
    sessions = dated + edition.undated.map { Session($0, at: nil, in: edition, naming) }
  }

  fileprivate static func named(_ party: Party, _ naming: Naming) -> Named {
    switch party {
    case .network(let id): Named(id: id.rawValue, name: naming.name(of: party))
    case .words(let words): Named(id: nil, name: words)
    }
  }
}

extension ForumDocument.Session {
  init(
    _ session: Plenary.Session, at timing: SessionTiming?, in edition: ForumEdition,
    _ naming: Naming
  ) {
    let forum = edition.forum
    id = session.id.rawValue
    uid = forum.uid(of: session)
    title = session.shownTitle
    kind = session.shownKind
    status = session.status.rawValue
    visibility = session.visibility.rawValue
    allDay = timing?.isAllDay ?? false
    if let timing, timing.isAllDay {
      start = timing.start.day.description
      end = timing.start.day.adding(days: 1).description
    } else if let timing {
      start = edition.rules.rfc3339(timing.range.lowerBound)
      end = edition.rules.rfc3339(timing.range.upperBound)
      endBasis = timing.endBasis?.rawValue
    }
    place = forum.schedule[session.id]?.place.map { place in
      let venue = forum.venue(of: place)
      return ForumDocument.Place(
        id: place.text, room: forum.room(of: place)?.name, venue: venue?.name,
        address: venue?.address)
    }
    people = session.appearances.map { appearance in
      let person = appearance.person.flatMap { forum.people[$0] }
      return ForumDocument.Participant(
        id: appearance.person?.rawValue, name: naming.name(of: appearance),
        role: appearance.shownRole,
        city: person?.city.map(edition.cities.shownName(of:)),
        organization: person.flatMap { forum.organization(of: $0, in: edition.cities) },
        confirmed: appearance.isConfirmed, remote: appearance.isRemote)
    }
    track = session.track.map { forum.tracks[$0]?.name ?? $0.rawValue }
    series = session.series
    part = session.part
    within = session.within?.rawValue
    host = session.host.map { ForumDocument.named($0, naming) }
    organizer = session.organizer.map { ForumDocument.named($0, naming) }
    mode = session.mode?.rawValue
    join = edition.circle == .public ? nil : session.join
    expected = session.expected?.value
    needs = session.needs
    reason = session.reason
    partOfDay = forum.schedule[session.id]?.partOfDay?.rawValue
    asPrinted = forum.schedule[session.id]?.asPrinted
    audience = session.audience.map(\.text)
    optional = session.isOptional
    languages = session.languages?.from
    interpretation = session.languages?.into
    description = session.description
    sources = forum.text(of: session.sources)
  }
}

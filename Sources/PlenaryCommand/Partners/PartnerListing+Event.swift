// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryFeeds
import PlenaryStore

extension PartnerListing {
  /// The event that typed words mean: `source/uid`, or a part of a title or UID that only one has.
  ///
  /// - Throws: `noInput` when none or several fit.
  func find(_ typed: String) throws(CommandError) -> StoredEvent {
    let matches = try matches(typed)
    if let match = matches.first, matches.count == 1 { return match }
    guard !matches.isEmpty else {
      throw CommandError(
        .noInput,
        "There is no partner event \(typed). Type source/uid or a part of its title; see plenary events."
      )
    }
    let shown = matches.prefix(5).map { event in
      "\(event.reference) (\(event.parts.main?.summary ?? "no title"))"
    }
    let rest = matches.count > shown.count ? ", and \(matches.count - shown.count) more" : ""
    throw CommandError(
      .noInput, "\(typed) could be \(shown.joined(separator: ", "))\(rest). Type source/uid.")
  }

  /// The events that fit; the one that fits to the letter alone, when there is one.
  private func matches(_ typed: String) throws(CommandError) -> [StoredEvent] {
    do throws(StoreError) {
      if let reference = EventReference(typed),
        let event = try store.event(reference.uid, of: reference.source)
      {
        return [event]
      }
      // What stands before the slash of source/part may be a source.
      if let reference = EventReference(typed) {
        let found = try matches(reference.uid, of: [reference.source])
        if !found.isEmpty { return found }
      }
      return try matches(typed, of: nil)
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
  }

  private func matches(_ typed: String, of sources: [String]?) throws(StoreError) -> [StoredEvent] {
    let wanted = typed.foldedForMatching
    guard !wanted.isEmpty else { return [] }
    var matches: [StoredEvent] = []
    var exact: [StoredEvent] = []
    try store.forEachEvent(of: sources) { event in
      let title = event.parts.main?.summary?.foldedForMatching ?? ""
      if event.uid == typed || title == wanted { exact.append(event) }
      if title.contains(wanted) || event.uid.range(of: typed, options: .caseInsensitive) != nil {
        matches.append(event)
      }
    }
    return exact.count == 1 ? exact : matches
  }

  /// All that is known of an event, at its next occurrence, or at its last one when all are past.
  ///
  /// - Throws: `noInput` when it never takes place.
  func dossier(of event: StoredEvent) throws(CommandError) -> EventDossier {
    let parts = corrections.applied(to: event.parts, source: event.source, uid: event.uid)
    let series = parts.series()
    let now = Today.now
    var last: Occurrence?
    for occurrence in series.occurrences(in: Date.distantPast..<Date.distantFuture) {
      last = occurrence
      if occurrence.end > now { break }
    }
    guard let last else {
      throw CommandError(.noInput, "\(event.reference) never takes place.")
    }
    let occurrence = described(last, of: event)
    let first = occurrence.rules.civil(at: occurrence.start).date
    let end = occurrence.rules.civil(at: occurrence.end).date
    return EventDossier(
      occurrence, description: last.event.description, corrections: standings(of: event),
      neighbors: try engagements(in: first.adding(days: -2)..<end.adding(days: 3)),
      in: workspace)
  }

  /// How the corrections of an event stand to its source.
  func standings(of event: StoredEvent) -> [CorrectionStanding] {
    corrections.standings(of: event.parts, source: event.source, uid: event.uid) {
      attribution.city(of: $0, source: event.source)
    }
  }

  /// An occurrence of an event that is looked at alone, in its own zone.
  func described(_ occurrence: Occurrence, of event: StoredEvent) -> PartnerOccurrence {
    let zones = event.parts.zones
    return described(
      SourceOccurrence(
        source: event.source, uid: event.uid, occurrence: occurrence,
        rules: zones.rules(for: occurrence.startAsWritten),
        seriesRules: occurrence.recurrenceID.map(zones.rules(for:)),
        calendarZone: zones.calendarZone), nil)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryFeeds
import PlenaryStore

/// Partner events of a workspace: its feed files brought up to date, then listed.
struct PartnerListing {
  let store: Store
  let attribution: EventAttribution
  let corrections: EventCorrections
  let workspace: Workspace
  private let sources: [String]?
  private let limits: Limits
  private let console: Console

  /// Opens the store, reads the feed files that changed, and tells what was wrong with them.
  init(
    workspace: Workspace, sources: [String] = [], limits: Limits = Limits(), console: Console
  ) throws(CommandError) {
    store = try PartnerStore.open(in: workspace.directory, mode: .automatic)
    self.limits = limits
    self.console = console
    self.workspace = workspace
    corrections = EventCorrections(workspace.decisions)
    do throws(StoreError) {
      let (reports, failures) = try store.syncFiles(
        in: workspace.directory + "/feeds", workspace.feedFiles, now: Today.now, limits: limits)
      for report in reports {
        if let reason = report.reason {
          console.note("feeds/\(report.source).ics is held: \(reason)")
        }
        for error in report.diagnostics where error.severity == .error {
          console.note("feeds/\(report.source).ics:\(error.line): error: \(error.message)")
        }
      }
      for failure in failures { console.note(failure.description) }
      attribution = try EventAttribution(workspace, store)
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
    self.sources = try PartnerListing.known(sources, in: store)
  }

  /// The occurrences of a range of days, in a zone or each in its own.
  func occurrences(
    in days: Range<CivilDate>, zone: TimeZoneRules?, _ filter: EventFilter
  ) throws(CommandError) -> [PartnerOccurrence] {
    let found = try found(in: days, zone: zone, filter).map(\.occurrence)
      .sorted(by: PartnerOccurrence.precedes)
    tellFloating(found)
    return found
  }

  /// What partners do on some days, with the people whom their events name.
  func engagements(in days: Range<CivilDate>) throws(CommandError) -> [PartnerEngagement] {
    try found(in: days, zone: nil, EventFilter()).map { stored, occurrence in
      PartnerEngagement(occurrence, of: stored.occurrence.event, cities: workspace.cities)
    }
  }

  private func found(
    in days: Range<CivilDate>, zone: TimeZoneRules?, _ filter: EventFilter
  ) throws(CommandError) -> [(stored: SourceOccurrence, occurrence: PartnerOccurrence)] {
    let range = PartnerOccurrence.instants(touching: days)
    let listing: OccurrenceListing
    do throws(StoreError) {
      listing = try store.occurrences(
        in: range, sources: sources, correcting: corrections, limits: limits
      ) { found in
        let occurrence = described(found, zone)
        return occurrence.touches(days) && filter.admits(occurrence)
      }
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
    for diagnostic in listing.diagnostics {
      console.note("\(diagnostic.severity.rawValue): \(diagnostic.message)")
    }
    if listing.isCapped {
      console.note(
        "The list stops at \(limits.occurrences) occurrences. Ask for fewer days, or raise it: "
          + "--limit occurrences=N")
    }
    return listing.occurrences.map { ($0, described($0, zone)) }
  }

  func described(_ found: SourceOccurrence, _ zone: TimeZoneRules?) -> PartnerOccurrence {
    func described(in city: City.ID?) -> PartnerOccurrence {
      PartnerOccurrence(
        found.occurrence, uid: found.uid, source: found.source, attribution: attribution,
        city: city, ownRules: found.rules, seriesRules: found.seriesRules,
        calendarZone: found.calendarZone, zone: zone)
    }
    let event = described(in: nil)
    guard let city = corrections.city(of: event.reference) else { return event }
    return described(in: city)
  }

  /// Says once a source in which zones its times were read that name none.
  private func tellFloating(_ occurrences: [PartnerOccurrence]) {
    for (source, names) in occurrences.floatingZones {
      console.note(
        "zone-floating: \(source) has times without a zone. They are read in "
          + names.joined(separator: ", ") + ".")
    }
  }

  /// The events as one calendar, as they came.
  func calendar(_ filter: EventFilter) throws(CommandError) -> [UInt8] {
    do throws(StoreError) {
      return try store.calendar(
        of: sources, correcting: corrections, others: filter.isEmpty
      ) { event, source in
        filter.admits(
          event, source: source,
          city: corrections.city(of: EventReference(source: source, uid: event.uid ?? "")),
          attribution: attribution)
      }.serialized()
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
  }

  /// All partners' events as one calendar, each once.
  func mergedCalendar(_ filter: EventFilter) throws(CommandError) -> [UInt8] {
    do throws(StoreError) {
      var feed = MergedFeed(workspace: workspace, attribution: attribution)
      try store.forEachEvent(of: sources) { event in
        let parts = corrections.applied(to: event.parts, source: event.source, uid: event.uid)
        feed.add(parts, source: event.source, uid: event.uid, order: event.order)
      }
      let events = feed.events(filter)
      var calendar = try store.calendar(
        of: sources, correcting: corrections, others: false,
        publishing: { component, source, uid in
          events[EventReference(source: source, uid: uid)]?.published(component)
        }, where: { _, _ in true })
      calendar.properties = feed.header
      return calendar.serialized()
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
  }

  private static func known(
    _ names: [String], in store: Store
  ) throws(CommandError) -> [String]? {
    guard !names.isEmpty else { return nil }
    let all: [String]
    do throws(StoreError) {
      all = try store.sources().map(\.name)
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
    let sources = Lookup(noun: "source", plural: "sources", records: all) {
      $0
    } names: { _ in
      []
    }
    var known: [String] = []
    for name in names { known.append(try sources.find(name)) }
    return known
  }
}

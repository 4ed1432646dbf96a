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
  private let store: Store
  private let sources: [String]?
  private let limits: Limits
  private let attribution: EventAttribution
  private let console: Console

  /// Opens the store, reads the feed files that changed, and tells what was wrong with them.
  init(
    workspace: Workspace, sources: [String], limits: Limits, console: Console
  ) throws(CommandError) {
    store = try PartnerStore.open(in: workspace.directory, mode: .automatic)
    self.limits = limits
    self.console = console
    do throws(StoreError) {
      let published = try store.feeds().compactMap { feed in
        feed.network.map { (feed.name, CityNetwork.ID($0)) }
      }
      attribution = EventAttribution(
        cities: workspace.cities, networks: workspace.networks,
        ownSources: Set(workspace.feedFiles.map(SourceKind.sourceName(ofFile:))),
        sourceNetworks: Dictionary(published) { first, _ in first },
        timeZone: workspace.timeZone)
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
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
    self.sources = try PartnerListing.known(sources, in: store)
  }

  /// The occurrences of a range of days, in a zone or each in its own.
  func occurrences(
    in days: Range<CivilDate>, zone: TimeZoneRules?, _ filter: EventFilter
  ) throws(CommandError) -> [PartnerOccurrence] {
    let range = PartnerOccurrence.instants(touching: days)
    let listing: OccurrenceListing
    do throws(StoreError) {
      listing = try store.occurrences(in: range, sources: sources, limits: limits) { found in
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
    let found = listing.occurrences.map { described($0, zone) }
      .sorted(by: PartnerOccurrence.precedes)
    tellFloating(found)
    return found
  }

  private func described(_ found: SourceOccurrence, _ zone: TimeZoneRules?) -> PartnerOccurrence {
    PartnerOccurrence(
      found.occurrence, uid: found.uid, source: found.source, attribution: attribution,
      ownRules: found.rules, seriesRules: found.seriesRules, calendarZone: found.calendarZone,
      zone: zone)
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
      return try store.calendar(of: sources, others: filter.isEmpty) { event, source in
        filter.admits(event, source: source, attribution: attribution)
      }.serialized()
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

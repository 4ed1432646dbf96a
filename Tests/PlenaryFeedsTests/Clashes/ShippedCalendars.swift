// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryFeeds

/// The workspace that ships, with its feeds read as they are.
struct ShippedCalendars {
  let workspace: Workspace
  let events: [PartnerEngagement]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Calendars").path

  init() throws {
    let workspace = try Workspace.load(at: ShippedCalendars.folder).workspace
    self.workspace = workspace
    let sources = workspace.feedFiles.map { String($0.dropLast(4)) }
    let attribution = EventAttribution(
      cities: workspace.cities, networks: workspace.networks, ownSources: Set(sources),
      timeZone: workspace.timeZone)
    events = try sources.flatMap { source in
      let body = try Data(
        contentsOf: URL(filePath: "\(ShippedCalendars.folder)/feeds/\(source).ics"))
      let zones = ZoneResolver()
      return CalendarReader().readComponents(Array(body)).components.flatMap {
        component -> [PartnerEngagement] in
        guard component.name == "VEVENT" else { return [] }
        let event = VEvent(component: component)
        let series = EventSeries(master: event, overrides: [], zones: zones)
        return series.occurrences(in: .distantPast..<Date.distantFuture).map { occurrence in
          let partner = PartnerOccurrence(
            occurrence, uid: event.uid ?? "", source: source, attribution: attribution,
            ownRules: zones.rules(for: occurrence.startAsWritten))
          return PartnerEngagement(
            partner, cities: workspace.cities, description: event.description)
        }
      }
    }
  }

  func clashes(_ forum: Forum.ID) throws -> ClashListing {
    guard let forum = workspace.forums[forum] else { throw CocoaError(.fileNoSuchFile) }
    return ClashSearch(forum: forum, workspace: workspace).clashes(among: events)
  }
}

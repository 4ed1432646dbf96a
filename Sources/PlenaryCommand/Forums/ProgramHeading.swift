// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

/// The first line of everything said about a forum: what, where, when, and the zone, named once.
enum ProgramHeading {
  static func parts(_ forum: Forum, in workspace: Workspace) -> [String] {
    let city = forum.city.map(workspace.cities.shownName(of:))
    let dates = forum.firstDay.map { DateWords.range($0, forum.lastDay ?? $0) }
    return [forum.title, city, dates ?? "no dates yet", zone(of: forum, in: workspace)]
      .compactMap { $0 }
  }

  /// "times in Stavanger (Europe/Oslo)".
  static func zone(of forum: Forum, in workspace: Workspace) -> String {
    let label = forum.timeZoneLabel ?? forum.city.map(workspace.cities.shownName(of:))
    guard let label else { return "times in \(forum.timeZone)" }
    return "times in \(label) (\(forum.timeZone))"
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryPublishing

/// The first line of everything said about a forum: what, where, when, and the zone, named once.
enum ProgramHeading {
  static func parts(of edition: ForumEdition) -> [String] {
    let forum = edition.forum
    let city = forum.city.map(edition.cities.shownName(of:))
    let dates = forum.firstDay.map { $0.inWords(through: forum.lastDay ?? $0) }
    return [forum.title, city, dates ?? "no dates yet", edition.zoneWords].compactMap { $0 }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// Tells a forum's own announcements in partners' feeds from what others do.
struct OwnAnnouncements {
  private let forum: Forum
  private let own: PartnerEngagement
  private let duplicates: DuplicateSearch

  init(of forum: Forum, _ own: PartnerEngagement, duplicates: DuplicateSearch) {
    self.forum = forum
    self.own = own
    self.duplicates = duplicates
  }

  /// The events of others, each once, and the announcements of the forum itself.
  func separate(
    from events: [PartnerEngagement]
  ) -> (others: [PartnerEngagement], copies: [PartnerEngagement]) {
    var others: [PartnerEngagement] = []
    var copies: [PartnerEngagement] = []
    let all = [own] + events.filter { $0.origin != own.origin }
    for group in duplicates.search(all).groups {
      if group.members.contains(where: { $0.origin == own.origin }) {
        copies += group.members.filter { $0.origin != own.origin }
      } else if group.members.allSatisfy(isCopy) {
        copies += group.members
      } else {
        others.append(group.merged)
      }
    }
    return (others, copies)
  }

  /// The forum as a partner's feed has it: the same days, the same city and its own network, whatever the title says.
  private func isCopy(_ event: PartnerEngagement) -> Bool {
    guard event.source != nil, let series = forum.series else { return false }
    return event.days == own.days && own.days.dayCount > 1 && event.city == own.city
      && event.networks.contains(series)
  }
}

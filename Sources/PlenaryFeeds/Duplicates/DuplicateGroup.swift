// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One event that several sources announce.
public struct DuplicateGroup: Sendable, Hashable {
  /// The announcements: a forum of the workspace first, then in the order in which they were given.
  public var members: [PartnerEngagement]
  /// How sure it is that they are one event, 0 to 100; 100 when a person has said so.
  ///
  /// It is that of the weakest link that holds the group together.
  public var confidence: Int
  /// Why: the reasons of the weakest link.
  public var reasons: [Reason]
  /// Whether a person has joined them.
  public var isDecided: Bool

  /// The announcement that is shown.
  public var shown: PartnerEngagement { members[0] }
}

/// Two events that may be one, which nobody has decided.
public struct DuplicateQuestion: Sendable, Hashable {
  /// One of them.
  public var first: PartnerEngagement
  /// The other.
  public var second: PartnerEngagement
  /// How sure it is that they are one event, 0 to 100.
  public var confidence: Int
  /// Why.
  public var reasons: [Reason]
}

/// What a search for duplicates found.
public struct DuplicateListing: Sendable, Hashable {
  /// Every event once, in the order of their first announcements; most groups have one member.
  public var groups: [DuplicateGroup] = []
  /// Pairs that are alike and not alike enough, the surest first.
  public var questions: [DuplicateQuestion] = []

  /// Events that several sources announce.
  public var duplicates: [DuplicateGroup] { groups.filter { $0.members.count > 1 } }

  /// Every event once: the announcement shown, with what the others add to it.
  public var events: [PartnerEngagement] { groups.map(\.merged) }
}

extension DuplicateGroup {
  /// The announcement shown, with the other origins, and their networks, people and what else it does not say itself.
  public var merged: PartnerEngagement {
    var result = shown
    for other in members.dropFirst() {
      result.otherOrigins.append(other.origin)
      result.networks += other.networks.filter { !result.networks.contains($0) }
      result.people += other.people.filter { !result.people.contains($0) }
      result.invitedCities += other.invitedCities.filter { !result.invitedCities.contains($0) }
      result.categories += other.categories.filter { !result.categories.contains($0) }
      if result.hours == nil, result.days == other.days { result.hours = other.hours }
      result.city = result.city ?? other.city
      result.place = result.place ?? other.place
      result.timeZone = result.timeZone ?? other.timeZone
      result.url = result.url ?? other.url
      if result.text.isEmpty { result.text = other.text }
      if result.firstItems.isEmpty { result.firstItems = other.firstItems }
    }
    return result
  }
}

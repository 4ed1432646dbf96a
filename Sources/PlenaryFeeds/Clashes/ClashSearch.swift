// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

/// Finds what competes with a forum: partners' events and other forums on the same days, weighed by what they share.
///
///     let search = ClashSearch(forum: forum, workspace: workspace)
///     for clash in search.clashes(among: events).clashes { print(clash.level.rawValue, clash.event.title) }
///
/// Days are those on the wall, each in its own place. What is not known is said and never taken for "no".
public struct ClashSearch: Sendable {
  let forum: Forum
  let cities: Records<City>
  let networks: Records<CityNetwork>
  let policy: ClashPolicy
  let database: TimeZoneDatabase
  private let decisions: Decisions
  private let otherForums: [Forum]

  /// Prepares a search for a forum of a workspace; its other forums are looked at too.
  public init(
    forum: Forum, workspace: Workspace,
    policy: ClashPolicy = ClashPolicy(), database: TimeZoneDatabase = .system
  ) {
    self.forum = forum
    cities = workspace.cities
    networks = workspace.networks
    otherForums = workspace.forums.filter { $0.id != forum.id }
    decisions = workspace.decisions
    self.policy = policy
    self.database = database
  }

  /// The days on which an event can compete with the forum or be near it; `nil` while the forum's dates are not known.
  public var days: Range<CivilDate>? {
    PartnerEngagement(forum, database: database).map { days(around: $0) }
  }

  private func days(around own: PartnerEngagement) -> Range<CivilDate> {
    own.days.lowerBound.adding(
      days: -policy.nearDays - 1)..<own.days.upperBound.adding(days: policy.nearDays + 1)
  }

  /// What competes with the forum among partners' events and the workspace's other forums.
  ///
  /// An event that several announce counts once. What is cancelled and the forum's own announcements compete with nothing.
  /// The listing is empty while the forum's dates are not known.
  /// - Complexity: Proportional to the number of events, and to that of those near the forum times its people.
  public func clashes(among events: [PartnerEngagement]) -> ClashListing {
    var listing = ClashListing()
    guard let own = PartnerEngagement(forum, database: database) else {
      listing.notJudged = ["dates: the forum's are not known"]
      return listing
    }
    let window = days(around: own)
    let forums = otherForums.compactMap { PartnerEngagement($0, database: database) }
    let all = (forums + events).filter { !$0.isCancelled }
    let near = all.filter { $0.days.overlaps(window) }
    let duplicates = DuplicateSearch(cities: cities, networks: networks, decisions: decisions)
    let (others, copies) = OwnAnnouncements(of: forum, own, duplicates: duplicates)
      .separate(from: near)
    listing.copies = copies
    listing.compared = all.count - near.count + others.count
    for other in others { judge(other, own, into: &listing) }
    listing.clashes.sort(by: ClashSearch.precedes)
    listing.notJudged = notJudged(own)
    return listing
  }

  private func judge(
    _ other: PartnerEngagement, _ own: PartnerEngagement, into listing: inout ClashListing
  ) {
    if let day = handOverDay(own, other) {
      listing.handOvers.append(HandOver(event: other, day: day))
      return
    }
    let shared = own.days.overlaps(other.days) ? own.days.clamped(to: other.days).days : []
    let apart = own.days.daysApart(from: other.days)
    if let apart, apart >= policy.nearDays { return }
    var judgement = ClashJudgement(search: self, own: own, other: other)
    judgement.addTime(shared: shared, apart: apart)
    judgement.addPlace(shared: shared)
    judgement.addNetworks()
    judgement.addCities()
    judgement.addPeople()
    judgement.addJourney(apart: apart)
    let reasons = judgement.sortedReasons
    let level: Clash.Level =
      apart != nil && !judgement.isOutOfReach
      ? .near : reasons.weight >= policy.high ? .high : .low
    let isBefore = other.days.upperBound <= own.days.lowerBound
    listing.clashes.append(
      Clash(
        level: level, event: other, sharedDays: shared,
        distance: apart.map { isBefore ? -$0 - 1 : $0 + 1 } ?? 0, reasons: reasons,
        unknown: judgement.unknown))
  }

  /// The one day on which the first ends and the second begins in one city, as when one congress follows another.
  private func handOverDay(_ own: PartnerEngagement, _ other: PartnerEngagement) -> CivilDate? {
    guard let city = own.city, city == other.city, own.days.dayCount > 1, other.days.dayCount > 1
    else { return nil }
    if own.lastDay == other.days.lowerBound { return own.lastDay }
    if other.lastDay == own.days.lowerBound { return other.lastDay }
    return nil
  }

  private func notJudged(_ own: PartnerEngagement) -> [String] {
    var missing: [String] = []
    if own.people.isEmpty { missing.append("speakers: none is written in the forum") }
    if own.invitedCities.isEmpty { missing.append("invited cities: none is written in the forum") }
    if own.networks.isEmpty { missing.append("networks: the forum names none") }
    if own.city == nil, !own.isOnline { missing.append("travel: the forum's city is not known") }
    return missing
  }

  private static func precedes(_ left: Clash, _ right: Clash) -> Bool {
    if left.level != right.level { return left.level < right.level }
    if left.level != .near, left.weight != right.weight { return left.weight > right.weight }
    if abs(left.distance) != abs(right.distance) { return abs(left.distance) < abs(right.distance) }
    if left.weight != right.weight { return left.weight > right.weight }
    return (left.event.days.lowerBound, left.event.title)
      < (right.event.days.lowerBound, right.event.title)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

/// Finds days on which a forum would compete with few partners' events, and says why.
///
///     let search = FreeDateSearch(query, workspace: workspace)
///     for window in search.windows(among: events).windows { print(window.days, window.weight) }
public struct FreeDateSearch: Sendable {
  private let query: FreeDateQuery
  private let policy: FreeDatePolicy
  private let cities: Records<City>
  private let networks: Records<CityNetwork>
  private let countries: [String: String]
  private let forums: [Forum]
  private let decisions: Decisions
  private let database: TimeZoneDatabase

  /// Prepares a search in a workspace, whose forums are looked at too.
  public init(
    _ query: FreeDateQuery, workspace: Workspace,
    policy: FreeDatePolicy = FreeDatePolicy(), database: TimeZoneDatabase = .system
  ) {
    self.query = query
    self.policy = policy
    decisions = workspace.decisions
    self.database = database
    cities = workspace.cities
    networks = workspace.networks
    countries = workspace.countries
    forums = workspace.forums.filter { $0.id != query.like?.id }
  }

  /// The days whose events matter: those that are searched, and those near them.
  public var days: Range<CivilDate> {
    let first = query.between.lowerBound.adding(days: -policy.nearDays)
    return first..<query.between.upperBound.adding(days: policy.nearDays + 1)
  }

  /// The windows, ranked: partners' events on the days and near them, weekends and public holidays weigh against a window.
  ///
  /// An event that competes and that several announce counts once; one that nothing is known to share with counts little.
  /// - Complexity: Proportional to the number of events and to the number of days, whatever the two multiply to.
  public func windows(among events: [PartnerEngagement]) -> FreeDateListing {
    var listing = FreeDateListing()
    let first = query.between.lowerBound
    let count =
      query.between.upperBound.daysSinceEpoch - first.daysSinceEpoch + 2 - query.days
    guard count > 0 else {
      listing.notJudged = ["\(counted(query.days, "day")) do not fit between the two dates"]
      return listing
    }
    let engagements = events + forums.compactMap { PartnerEngagement($0, database: database) }
    var sweep = WindowSweep(first: first, count: count, length: query.days, policy: policy)
    let sorted = sort(engagements, sweep)
    listing.events = sorted.rivals.count + sorted.others.count
    for rival in sorted.rivals { sweep.add(rival) }
    for other in sorted.others { sweep.add(other) }
    for holiday in sorted.holidays { sweep.add(holiday: holiday.title, on: holiday.days) }
    sweep.like(query.like.flatMap { PartnerEngagement($0, database: database) }?.days.lowerBound)
    listing.considered = count
    listing.windows = sweep.best(query.count)
    listing.notJudged = notJudged(sorted)
    return listing
  }

  private struct Sorted {
    var rivals: [WeighedEngagement] = []
    var others: [WeighedEngagement] = []
    var holidays: [PartnerEngagement] = []
  }

  /// Tells holidays, events that compete, and the rest; the forum's own announcements are left out.
  private func sort(_ engagements: [PartnerEngagement], _ sweep: WindowSweep) -> Sorted {
    let host = query.city.flatMap { cities[$0] }
    var calendar = HolidayCalendar(
      sources: query.holidaySources, country: host?.country, countries: countries)
    var sorted = Sorted()
    var rivals: [PartnerEngagement] = []
    for index in engagements.indices {
      // What is not reached is not copied: an engagement is large, and most are elsewhere or later.
      guard !engagements[index].isCancelled, sweep.reaches(engagements[index].days) else {
        continue
      }
      let engagement = engagements[index]
      let holiday = calendar.judge(engagement)
      if holiday.isHoliday {
        if holiday.holds { sorted.holidays.append(engagement) }
        continue
      }
      let weighed = weigh(engagement, host)
      if weighed.isRival { rivals.append(engagement) } else { sorted.others.append(weighed) }
    }
    let duplicates = DuplicateSearch(cities: cities, networks: networks, decisions: decisions)
    if let like = query.like, let own = PartnerEngagement(like, database: database) {
      rivals = OwnAnnouncements(of: like, own, duplicates: duplicates).separate(from: rivals).others
    } else {
      rivals = duplicates.merged(rivals)
    }
    sorted.rivals = rivals.map { weigh($0, host) }
    return sorted
  }

  private func weigh(_ engagement: PartnerEngagement, _ host: City?) -> WeighedEngagement {
    var weighed = WeighedEngagement(
      title: engagement.title, days: engagement.days, weight: policy.otherEvent)
    if let network = engagement.networks.first(where: query.networks.contains) {
      weighed.weight = policy.wantedNetwork
      weighed.because = "of \(networks[network]?.shortName ?? network.rawValue)"
    } else if let city = engagement.city, city == query.city {
      weighed.weight = policy.sameCity
      weighed.because = "in \(cities[city]?.name ?? city.rawValue)"
    } else if let host, let network = engagement.networks.first(where: host.isMember) {
      weighed.weight = policy.memberNetwork
      weighed.because =
        "of \(networks[network]?.shortName ?? network.rawValue), of which \(host.name) is a member"
    }
    if engagement.days.dayCount >= policy.longEvent {
      weighed.weight = min(weighed.weight, policy.longEventWeight)
    }
    return weighed
  }

  private func notJudged(_ sorted: Sorted) -> [String] {
    var missing: [String] = []
    if query.city == nil { missing.append("events in the city: none is given") }
    if query.networks.isEmpty { missing.append("wanted networks: none is given") }
    if sorted.holidays.isEmpty {
      missing.append("public holidays: no calendar of them has one in this time")
    }
    return missing
  }
}

/// What of an engagement a window is judged by, and what it counts when a window holds it.
struct WeighedEngagement {
  var title: String
  var days: Range<CivilDate>
  var weight: Int
  /// Why it competes, such as "of USCM"; `nil` for one with which nothing is known to be shared.
  var because: String?

  var isRival: Bool { because != nil }
}

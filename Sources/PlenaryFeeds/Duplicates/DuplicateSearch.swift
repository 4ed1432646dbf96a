// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import Plenary

/// Recognizes the same event where several sources announce it.
///
/// Titles are folded, days, hours, place, networks and pages compared. Only events of different sources are compared:
/// what one source lists twice is two events. What a person has joined or split stays so.
///
/// Events are compared within a day and the next one, and there only with those that share a city, a page or a word, so that
/// many events cost little more than few.
public struct DuplicateSearch: Sendable {
  private let cities: Records<City>
  private let networks: Records<CityNetwork>
  private let joins: [[EventReference]]
  private let splits: [[EventReference]]

  /// Knows the names of a workspace and what was decided in it.
  public init(
    cities: Records<City> = [], networks: Records<CityNetwork> = [], decisions: Decisions = .init()
  ) {
    self.cities = cities
    self.networks = networks
    joins = decisions.joins.map(\.events)
    splits = decisions.splits.map(\.events)
  }

  /// Knows the names of a workspace and what was decided in it.
  public init(_ workspace: Workspace) {
    self.init(
      cities: workspace.cities, networks: workspace.networks, decisions: workspace.decisions)
  }

  /// Every event once: the announcement shown of each, with what the others add to it.
  public func merged(_ engagements: [PartnerEngagement]) -> [PartnerEngagement] {
    unite(engagements).union.groups().map(\.merged)
  }

  /// Finds what is one event.
  ///
  /// - Complexity: Proportional to the number of events; at most some hundred comparisons each.
  public func search(_ engagements: [PartnerEngagement]) -> DuplicateListing {
    let (union, questions) = unite(engagements)
    var listing = DuplicateListing()
    listing.groups = union.groups()
    listing.questions = questions.filter { !union.isSettled($0.first, $0.second) }
      .sorted(by: Link.isSurer)
      .map {
        DuplicateQuestion(
          first: engagements[$0.first], second: engagements[$0.second],
          confidence: $0.likeness.confidence, reasons: $0.likeness.reasons)
      }
    return listing
  }

  /// The positions of what is one event, for callers who keep more than the engagements: see ``search(_:)``.
  public func positions(_ engagements: [PartnerEngagement]) -> [[Int]] {
    unite(engagements).union.positions()
  }

  private func unite(
    _ engagements: [PartnerEngagement]
  ) -> (union: EventUnion, questions: [Link]) {
    let compared = prepare(engagements)
    let blocks = CandidatePairs(compared)
    var links: [Link] = []
    var questions: [Link] = []
    blocks.forEach { first, second in
      guard compared[first].source != compared[second].source,
        let likeness = compared[first].likeness(to: compared[second])
      else { return }
      let link = Link(first: first, second: second, likeness: likeness)
      if likeness.confidence >= EventLikeness.likely {
        links.append(link)
      } else {
        questions.append(link)
      }
    }
    var union = EventUnion(
      engagements, sources: compared.map(\.source), joins: joins, splits: splits)
    for link in links.sorted(by: Link.isSurer) {
      union.join(link.first, link.second, link.likeness)
    }
    return (union, questions)
  }

  private struct Link {
    var first: Int
    var second: Int
    var likeness: EventLikeness

    /// The surest first, then in the order of the events.
    static func isSurer(_ left: Link, _ right: Link) -> Bool {
      (right.likeness.confidence, left.first, left.second)
        < (left.likeness.confidence, right.first, right.second)
    }
  }

  private func prepare(_ engagements: [PartnerEngagement]) -> [ComparedEngagement] {
    var table = WordTable()
    let cityWords = Dictionary(
      cities.map { ($0.id, table.words(of: $0.name)) }, uniquingKeysWith: { first, _ in first })
    let networkWords = Dictionary(
      networks.map { ($0.id, table.words(of: $0.shortName) + table.words(of: $0.id.rawValue)) },
      uniquingKeysWith: { first, _ in first })
    let pages = Pages(engagements)
    var sources: [String: Int] = [:]
    return engagements.map { engagement in
      let name = engagement.source ?? ""
      let source = sources[name] ?? sources.count
      sources[name] = source
      let names =
        (engagement.city.flatMap { cityWords[$0] } ?? [])
        + engagement.networks.flatMap { networkWords[$0] ?? [] }
      let title = TitleWords(
        engagement.title, year: engagement.days.lowerBound.year, names: names, table: &table)
      return ComparedEngagement(
        engagement, source: source, title: title, url: pages.page(of: engagement))
    }
  }
}

/// The pages of events in one form, without those that a source gives to several events.
private struct Pages {
  private var owners: [String: [String: PartnerEngagement.Origin]] = [:]
  private var shared: Set<String> = []

  init(_ engagements: [PartnerEngagement]) {
    for engagement in engagements {
      guard let url = engagement.url.flatMap(Pages.folded) else { continue }
      let owner =
        engagement.reference.map { PartnerEngagement.Origin.event($0.series) }
        ?? engagement.origin
      let source = engagement.source ?? ""
      if let known = owners[url]?[source], known != owner { shared.insert(url) }
      owners[url, default: [:]][source] = owner
    }
  }

  func page(of engagement: PartnerEngagement) -> String? {
    guard let url = engagement.url.flatMap(Pages.folded), !shared.contains(url) else { return nil }
    return url
  }

  /// The address without its scheme, `www.`, fragment and last slash.
  private static func folded(_ url: String) -> String? {
    var rest = url.lowercased()[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    guard rest.count < url.count else { return nil }
    rest = rest.prefix { $0 != "#" }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.last == "/" { rest.removeLast() }
    // The front page of a site says nothing of an event.
    return rest.contains("/") || rest.contains("?") ? String(rest) : nil
  }
}

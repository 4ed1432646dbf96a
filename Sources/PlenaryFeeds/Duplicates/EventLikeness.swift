// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An engagement made ready to be compared with many others.
struct ComparedEngagement {
  /// The number of its source; all forums have one together.
  let source: Int
  let title: TitleWords
  let first: Int
  let last: Int
  let days: Range<CivilDate>
  let start: Double?
  let city: City.ID?
  let networks: Set<CityNetwork.ID>
  let url: String?

  /// - Parameter url: its page in one form, `nil` when its source gives that page to several events.
  init(_ engagement: PartnerEngagement, source: Int, title: TitleWords, url: String?) {
    self.source = source
    self.title = title
    days = engagement.days
    first = days.lowerBound.daysSinceEpoch
    last = days.upperBound.daysSinceEpoch - 1
    start = engagement.hours?.lowerBound.timeIntervalSince1970
    city = engagement.city
    networks = Set(engagement.networks)
    self.url = url
  }

  /// Why the two may be one event, and how sure that is, from 0 to 100; `nil` when they are not.
  func likeness(to other: ComparedEngagement) -> EventLikeness? {
    if let city, let otherCity = other.city, city != otherCity { return nil }
    guard let timing = timing(other) else { return nil }
    let titles = title.likeness(to: other.title)
    guard titles != .otherNumber else { return nil }
    let isSamePage = url != nil && url == other.url
    let isLong = min(days.dayCount, other.days.dayCount) >= 2
    if titles == .different, !(isLong && timing.weight == 30), !isSamePage { return nil }
    let isSameCity = city != nil && city == other.city
    let isSameNetwork = !networks.isDisjoint(with: other.networks)
    var confidence = timing.weight + titles.weight
    confidence += (isSamePage ? 40 : 0) + (isSameCity ? 20 : 0) + (isSameNetwork ? 10 : 0)
    confidence = min(100, confidence)
    // "Board meeting" at noon is the title of many.
    let isPlain = max(title.words.count, other.title.words.count) <= 2
    if isPlain, !isSamePage, !isSameCity, !isSameNetwork {
      confidence = min(confidence, EventLikeness.likely - 1)
    }
    guard confidence >= EventLikeness.possible else { return nil }
    // Words only for the few that are alike.
    var reasons = [Reason("time", timing.words, weight: timing.weight)]
    if let words = titles.words { reasons.append(Reason("title", words, weight: titles.weight)) }
    if isSamePage { reasons.append(Reason("page", "Both name the same page.", weight: 40)) }
    if isSameCity { reasons.append(Reason("city", "Both are in the same city.", weight: 20)) }
    if isSameNetwork {
      reasons.append(Reason("network", "Both are of the same network.", weight: 10))
    }
    return EventLikeness(confidence: confidence, reasons: reasons)
  }

  private func timing(_ other: ComparedEngagement) -> Timing? {
    if days == other.days {
      guard let start, let otherStart = other.start else {
        return start == nil && other.start == nil ? .sameDays : .hoursInOne
      }
      if start == otherStart { return .sameTime }
      // A zone left out or guessed moves a time by whole hours.
      return abs(start - otherStart).truncatingRemainder(dividingBy: 3600) == 0
        ? .wholeHours : .sameDay
    }
    guard first <= other.last, other.first <= last, abs(first - other.first) <= 1,
      abs(last - other.last) <= 1
    else { return nil }
    return .dayApart
  }
}

/// What two events have in common in time.
private enum Timing {
  case sameDays, hoursInOne, sameTime, wholeHours, sameDay, dayApart

  var weight: Int {
    switch self {
    case .sameDays, .sameTime: 30
    case .hoursInOne: 20
    case .wholeHours, .dayApart: 15
    case .sameDay: 10
    }
  }

  var words: String {
    switch self {
    case .sameDays: "Both are on the same days."
    case .hoursInOne: "Both are on the same days, one with hours."
    case .sameTime: "Both begin at the same time."
    case .wholeHours: "Both are on the same day, by whole hours apart."
    case .sameDay: "Both are on the same day."
    case .dayApart: "Their days differ by one."
    }
  }
}

extension TitleWords.Likeness {
  fileprivate var weight: Int {
    switch self {
    case .same: 50
    case .contained: 35
    case .similar: 25
    case .different, .otherNumber: 0
    }
  }

  fileprivate var words: String? {
    switch self {
    case .same: "The titles are the same."
    case .contained: "One title holds the words of the other."
    case .similar: "The titles are alike."
    case .different, .otherNumber: nil
    }
  }
}

/// How alike two events are.
struct EventLikeness {
  /// From here on two events count as one.
  static let likely = 70
  /// From here on a person is asked.
  static let possible = 60

  var confidence: Int
  var reasons: [Reason]
}

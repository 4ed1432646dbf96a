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
  let title: TitleWords
  let first: Int
  let last: Int
  let days: Range<CivilDate>
  let start: Double?
  let city: City.ID?
  let networks: Set<CityNetwork.ID>
  let url: String?

  /// - Parameter url: its page in one form, `nil` when its source gives that page to several events.
  init(_ engagement: PartnerEngagement, title: TitleWords, url: String?) {
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
    var reasons: [Reason] = []
    if let city, let otherCity = other.city, city != otherCity { return nil }
    guard let time = timeReason(other) else { return nil }
    reasons.append(time)
    let likeness = title.likeness(to: other.title)
    switch likeness {
    case .same: reasons.append(Reason("title", "The titles are the same.", weight: 50))
    case .contained:
      reasons.append(Reason("title", "One title holds the words of the other.", weight: 35))
    case .similar: reasons.append(Reason("title", "The titles are alike.", weight: 25))
    case .different: break
    case .otherNumber: return nil
    }
    if let url, url == other.url {
      reasons.append(Reason("page", "Both name the same page.", weight: 40))
    }
    if let city, city == other.city {
      reasons.append(Reason("city", "Both are in the same city.", weight: 20))
    }
    let shared = networks.intersection(other.networks)
    if !shared.isEmpty {
      reasons.append(Reason("network", "Both are of the same network.", weight: 10))
    }
    var confidence = min(100, reasons.weight)
    let isTitled = likeness != .different
    let isLong = min(days.dayCount, other.days.dayCount) >= 2
    if !isTitled, !(isLong && time.weight == 30), url == nil || url != other.url { return nil }
    // "Board meeting" at noon is the title of many.
    let isPlain = max(title.words.count, other.title.words.count) <= 2
    if isPlain, reasons.allSatisfy({ $0.kind == "time" || $0.kind == "title" }) {
      confidence = min(confidence, EventLikeness.likely - 1)
    }
    guard confidence >= EventLikeness.possible else { return nil }
    return EventLikeness(confidence: confidence, reasons: reasons)
  }

  private func timeReason(_ other: ComparedEngagement) -> Reason? {
    if days == other.days {
      guard let start, let otherStart = other.start else {
        // Whole days in one feed and hours in the other.
        let isSame = start == nil && other.start == nil
        return Reason(
          "time",
          isSame ? "Both are on the same days." : "Both are on the same days, one with hours.",
          weight: isSame ? 30 : 20)
      }
      if start == otherStart { return Reason("time", "Both begin at the same time.", weight: 30) }
      let apart = abs(start - otherStart)
      // A zone left out or guessed moves a time by whole hours.
      return apart.truncatingRemainder(dividingBy: 3600) == 0
        ? Reason("time", "Both are on the same day, by whole hours apart.", weight: 15)
        : Reason("time", "Both are on the same day.", weight: 10)
    }
    guard first <= other.last, other.first <= last, abs(first - other.first) <= 1,
      abs(last - other.last) <= 1
    else { return nil }
    return Reason("time", "Their days differ by one.", weight: 15)
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

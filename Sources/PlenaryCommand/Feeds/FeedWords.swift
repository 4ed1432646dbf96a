// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import PlenaryFetch
import PlenaryStore

/// How a feed's state is said to people. All times are in UTC, which headings name.
enum FeedWords {
  /// The zone of all times here.
  static let zone = "times in UTC"

  static func lastOK(_ feed: FeedSubscription) -> String {
    feed.lastOK.map { "last good \(time($0))" } ?? "nothing fetched yet"
  }

  static func nextTry(_ feed: FeedSubscription) -> String {
    if feed.isPaused { return "when it is resumed" }
    guard let next = feed.nextTry else { return "at the next sync" }
    guard let until = feed.leftAlone(at: Today.now) else { return time(next) }
    return "\(time(next)); its server asks to be left alone until \(time(until))"
  }

  static func time(_ instant: Date) -> String {
    let civil = TimeZoneRules.utc.civil(at: instant)
    return "\(civil.date.shortDayInWords) \(civil.time.toTheMinute)"
  }

  /// An address without what may be a secret.
  static func shown(_ url: String) -> String {
    (try? FetchURL(url))?.description ?? "(an address that cannot be read)"
  }

  /// A reason without the stable word that scripts read.
  static func sentence(_ reason: String) -> String {
    reason.firstRange(of: ": ").map { String(reason[$0.upperBound...]) } ?? reason
  }

  static func style(of state: FeedSubscription.State) -> Console.Style {
    switch state {
    case .ok: .plain
    case .held, .failing: .warning
    case .paused: .quiet
    }
  }

  /// What a person may do now, each with its command.
  static func advice(_ feed: FeedSubscription) -> [(words: String, command: String)] {
    switch feed.state {
    case .ok: []
    case .held:
      [
        (
          "The events stand as they were. See what came:",
          "plenary feed explain \(feed.name) --body bad > bad.ics"
        ),
        ("If it is right:", "plenary feed accept \(feed.name)"),
      ]
    case .failing: [("Try again now:", "plenary feed sync \(feed.name) --now")]
    case .paused: [("Ask it again:", "plenary feed resume \(feed.name)")]
    }
  }
}

extension TimeOfDay {
  /// "09:15", whatever the seconds.
  fileprivate var toTheMinute: TimeOfDay {
    TimeOfDay(hour: hour, minute: minute) ?? self
  }
}

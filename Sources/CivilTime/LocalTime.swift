// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a time on the wall means in a zone.
public enum LocalTime: Sendable, Hashable {
  /// The clocks show the time once.
  case unique(Date)
  /// The clocks skip the time; the instant is computed with the offset before the gap.
  case gap(Date)
  /// The clocks show the time twice.
  case fold(first: Date, second: Date)

  /// The instant that RFC 5545 section 3.3.5 chooses: the first of a fold, the old offset in a gap.
  public var instant: Date {
    switch self {
    case .unique(let date), .gap(let date), .fold(let date, _): date
    }
  }
}

extension TimeZoneRules {
  /// Says whether the clocks show a time once, twice or never, and when.
  public func resolve(_ civil: CivilDateTime) -> LocalTime {
    func date(_ seconds: Int) -> Date { Date(timeIntervalSince1970: Double(seconds)) }
    let wall = civil.secondsSinceEpoch
    switch table.resolve(wallSeconds: wall) {
    case .unique(let seconds): return .unique(date(seconds))
    case .gap(let seconds): return .gap(date(seconds))
    case .fold(let first, let second): return .fold(first: date(first), second: date(second))
    }
  }

  /// The instant of a time on the wall, as RFC 5545 section 3.3.5 resolves gaps and folds.
  public func instant(of civil: CivilDateTime) -> Date { resolve(civil).instant }
}

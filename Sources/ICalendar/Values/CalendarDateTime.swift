// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// A day or a time as a calendar states it (RFC 5545 §3.3.4 and §3.3.5), before any zone is applied.
public enum CalendarDateTime: Sendable, Hashable {
  /// A whole day: `VALUE=DATE`.
  case date(CivilDate)
  /// A time on every wall, in whichever zone the reader is (form 1).
  case floating(CivilDateTime)
  /// A time in UTC: a trailing `Z` (form 2).
  case utc(CivilDateTime)
  /// A time on the wall of a named zone: a `TZID` (form 3).
  case zoned(CivilDateTime, tzid: String)

  /// Whether it is a day without a time.
  public var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// The time on the wall as written; midnight for a day.
  public var civil: CivilDateTime {
    switch self {
    case .date(let date): CivilDateTime(date: date)
    case .floating(let civil), .utc(let civil), .zoned(let civil, _): civil
    }
  }

  /// The zone's name as written; `nil` for a day, a floating time and UTC.
  public var tzid: String? {
    if case .zoned(_, let tzid) = self { tzid } else { nil }
  }

  /// The same kind and zone with another time on the wall; a day drops the time.
  public func replacing(civil: CivilDateTime) -> CalendarDateTime {
    switch self {
    case .date: .date(civil.date)
    case .floating: .floating(civil)
    case .utc: .utc(civil)
    case .zoned(_, let tzid): .zoned(civil, tzid: tzid)
    }
  }
}

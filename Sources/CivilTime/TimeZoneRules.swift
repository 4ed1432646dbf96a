// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A time zone's offsets for all time, as the system's zone files state them.
///
/// ```swift
/// let oslo = try TimeZoneDatabase.system.rules(for: "Europe/Oslo")
/// oslo.utcOffset(at: .now)  // 3600 or 7200
/// ```
/// Years after a file's last transition follow its POSIX rule (RFC 8536 section 3.3).
public struct TimeZoneRules: Sendable {
  /// The name it was asked for by, such as `Europe/Oslo`.
  public let identifier: String

  let table: TimeZoneTable

  init(identifier: String, table: TimeZoneTable) {
    self.identifier = identifier
    self.table = table
  }

  /// Whether another zone, by whatever name, keeps the same offsets at all times.
  public func hasSameOffsets(as other: TimeZoneRules) -> Bool { table.isSame(as: other.table) }

  /// Coordinated universal time.
  public static let utc = TimeZoneRules.fixed(secondsEast: 0, identifier: "UTC")

  /// A zone that always keeps one offset.
  ///
  /// - Parameter secondsEast: Seconds to add to UTC for the time on the wall; held to a day either way.
  public static func fixed(secondsEast: Int, identifier: String) -> TimeZoneRules {
    TimeZoneRules(
      identifier: identifier,
      table: TimeZoneTable(
        instants: [], types: [],
        initial: LocalTimeType(
          utcOffset: LocalTimeType.held(secondsEast), isDaylight: false, abbreviation: identifier),
        footer: nil))
  }

  /// A zone made of its transitions: how a calendar's own VTIMEZONE becomes rules.
  ///
  /// - Parameters:
  ///   - transitions: Any order; of two at one instant the last given wins.
  ///   - initialOffset: Seconds east of UTC before the first transition. Offsets are held to a day either way.
  public static func custom(
    identifier: String, initialOffset: Int, transitions: [Transition]
  ) -> TimeZoneRules {
    var byInstant: [Int: LocalTimeType] = [:]
    for transition in transitions {
      byInstant[transition.instant.unixSeconds] = LocalTimeType(
        utcOffset: LocalTimeType.held(transition.offsetAfter), isDaylight: transition.isDaylight,
        abbreviation: transition.abbreviation)
    }
    let ordered = byInstant.sorted { $0.key < $1.key }
    return TimeZoneRules(
      identifier: identifier,
      table: TimeZoneTable(
        instants: ordered.map(\.key), types: ordered.map(\.value),
        initial: LocalTimeType(
          utcOffset: LocalTimeType.held(initialOffset), isDaylight: false, abbreviation: identifier),
        footer: nil))
  }

  /// A moment at which a zone changes its offset or its name.
  public struct Transition: Sendable, Hashable {
    /// The first instant of the new offset.
    public let instant: Date
    /// Seconds east of UTC until the instant.
    public let offsetBefore: Int
    /// Seconds east of UTC from the instant on.
    public let offsetAfter: Int
    /// Whether the new offset is daylight saving time.
    public let isDaylight: Bool
    /// The new offset's abbreviation, such as CEST.
    public let abbreviation: String

    /// Describes a change of offset.
    public init(
      instant: Date, offsetBefore: Int, offsetAfter: Int, isDaylight: Bool, abbreviation: String
    ) {
      self.instant = instant
      self.offsetBefore = offsetBefore
      self.offsetAfter = offsetAfter
      self.isDaylight = isDaylight
      self.abbreviation = abbreviation
    }
  }

  /// Seconds to add to UTC for the time on the wall; positive east of Greenwich.
  public func utcOffset(at instant: Date) -> Int {
    table.offset(at: instant.unixSeconds)
  }

  /// The abbreviation in use, such as CEST; for display only, since abbreviations are not unique.
  public func abbreviation(at instant: Date) -> String {
    table.type(at: instant.unixSeconds).abbreviation
  }

  /// Whether daylight saving time is in force.
  public func isDaylight(at instant: Date) -> Bool {
    table.type(at: instant.unixSeconds).isDaylight
  }

  /// The time on the wall, with fractions of a second dropped.
  public func civil(at instant: Date) -> CivilDateTime {
    let seconds = instant.unixSeconds
    return CivilDateTime(secondsSinceEpoch: seconds + table.offset(at: seconds))
  }

  /// The transitions with `lowerBound <= instant < upperBound`, by time.
  ///
  /// - Complexity: Proportional to the years in the range.
  public func transitions(in range: Range<Date>) -> [Transition] {
    table.transitions(in: range.lowerBound.unixSeconds..<range.upperBound.unixSeconds).map {
      Transition(
        instant: Date(timeIntervalSince1970: Double($0.instant)), offsetBefore: $0.before.utcOffset,
        offsetAfter: $0.after.utcOffset, isDaylight: $0.after.isDaylight,
        abbreviation: $0.after.abbreviation)
    }
  }
}

extension Date {
  /// Whole seconds since 1970-01-01 00:00 UTC, rounded down, held to the years -9999 to 9999.
  var unixSeconds: Int {
    let seconds = timeIntervalSince1970.rounded(.down)
    let first = CivilDate.days.lowerBound * 86_400
    let last = CivilDate.days.upperBound * 86_400 + 86_399
    // A date that is not a number is smaller than nothing, and so becomes the first.
    guard seconds > Double(first) else { return first }
    return seconds < Double(last) ? Int(seconds) : last
  }
}

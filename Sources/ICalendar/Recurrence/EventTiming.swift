// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// How an event turns a start on the wall into a start and an end.
struct EventTiming: Sendable {
  /// How long instances last.
  enum Length: Sendable, Hashable {
    /// Days on the calendar, then exact seconds: what DURATION says.
    case nominal(days: Int, seconds: Int)
    /// Exact seconds: what a DTEND with a time says (RFC 5545 §3.8.5.3).
    case exact(Int)

    /// At least how long it lasts at most, whatever the clocks do.
    var most: Int {
      switch self {
      case .nominal(let days, let seconds): days * 86_400 + seconds + WallClock.longestGap
      case .exact(let seconds): seconds
      }
    }
  }

  /// The form and the zone of starts.
  let form: CalendarDateTime
  /// The form and the zone of ends.
  let endForm: CalendarDateTime
  let length: Length
  let rules: TimeZoneRules
  let endRules: TimeZoneRules

  /// Reads the times of an event that starts there.
  ///
  /// - Parameter fallback: The length when the event states none at all, as a canceled instance may.
  init(_ event: VEvent, start: CalendarDateTime, zones: ZoneResolver, fallback: Length? = nil) {
    form = start
    rules = zones.rules(for: start)
    var endForm = start
    switch event.effectiveEnd {
    case .after(let duration):
      length =
        start.isDate
        ? .nominal(days: duration.days, seconds: 0)
        : .nominal(days: duration.days, seconds: duration.seconds)
    case .at(let end):
      if case .date(let first) = start, case .date(let after) = end {
        length = .nominal(days: after.daysSinceEpoch - first.daysSinceEpoch, seconds: 0)
      } else {
        let seconds = zones.instant(of: end).wholeSeconds - zones.instant(of: start).wholeSeconds
        length = .exact(max(0, seconds))
        endForm = end
      }
    case nil:
      length = fallback ?? .nominal(days: start.isDate ? 1 : 0, seconds: 0)
    }
    self.endForm = endForm
    endRules = zones.rules(for: endForm)
  }

  /// The same with another length, for a period of its own.
  private init(_ other: EventTiming, length: Length) {
    form = other.form
    endForm = other.form
    rules = other.rules
    endRules = other.rules
    self.length = length
  }

  func lasting(_ length: Length) -> EventTiming { EventTiming(self, length: length) }
}

/// The clocks of a timing, which remember their last offset.
struct EventClock: Sendable {
  let timing: EventTiming
  private var startClock: WallClock
  private var endClock: WallClock

  init(_ timing: EventTiming) {
    self.timing = timing
    startClock = WallClock(timing.rules)
    endClock = WallClock(timing.endRules)
  }

  /// Start and end of the instance that starts at a time on the wall.
  ///
  /// - Parameter start: The instant when it is known: it says which of two equal times is meant.
  mutating func span(wall: Int, start known: Int? = nil) -> InstanceSpan {
    let start = known ?? startClock.instant(of: wall).instant
    switch timing.length {
    case .exact(let seconds):
      let end = start + seconds
      return InstanceSpan(start: start, end: end, wall: wall, endWall: endClock.wall(at: end))
    case .nominal(let days, let seconds):
      var endWall = wall + days * 86_400
      var end = days == 0 ? start : startClock.instant(of: endWall).instant
      if seconds != 0 {
        end += seconds
        endWall = startClock.wall(at: end)
      }
      return InstanceSpan(start: start, end: max(start, end), wall: wall, endWall: endWall)
    }
  }
}

/// An instance as seconds, before it becomes an occurrence.
struct InstanceSpan: Sendable {
  var start: Int
  var end: Int
  var wall: Int
  var endWall: Int

  /// Whether it lies in a half-open stretch: one without length where it is, others where they overlap.
  func overlaps(_ window: Range<Int>) -> Bool {
    start == end ? window.contains(start) : start < window.upperBound && end > window.lowerBound
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The occurrences of a series that a stretch of time touches, found one by one as they are asked for.
public struct OccurrenceSequence: Sequence, Sendable {
  let series: EventSeries
  let range: Range<Date>

  /// Starts at the beginning of the stretch.
  public func makeIterator() -> Iterator { Iterator(series, in: range) }

  /// Goes through the occurrences by start.
  public struct Iterator: IteratorProtocol, Sendable {
    private let series: EventSeries
    private let window: Range<Int>
    private var stream: OriginalStream?
    private var clocks: [EventClock]
    private var regime = 0
    private var override = 0
    /// Found, but maybe not the earliest, where overrides move instances; the earliest last.
    private var pending: [Occurrence] = []
    /// Nothing that is still to be found in the rules starts earlier.
    private var floor = Int.min
    /// How much earlier than its instance an occurrence may start.
    private let earlier: Int
    private var budget: Int
    private var given = 0
    private var isCapped = false
    private var unfinished: [Property] = []

    init(_ series: EventSeries, in range: Range<Date>) {
      self.series = series
      // Rounding keeps the order.
      window = range.lowerBound.wholeSecondsUp..<range.upperBound.wholeSecondsUp
      clocks = series.regimes.map { EventClock($0.timing) }
      budget = series.limits.steps
      earlier = series.regimes.map(\.reach.earlier).max() ?? 0
      if let plan = series.plan {
        let later = series.regimes.map(\.reach.later).max() ?? 0
        let lengths = series.regimes.map(\.timing.length.most) + [plan.longestExtra]
        stream = OriginalStream(plan, from: window.lowerBound - later - (lengths.max() ?? 0))
      }
    }

    /// Limits that were met so far.
    public var diagnostics: [Diagnostic] {
      var result: [Diagnostic] = []
      for property in stream?.unfinished ?? unfinished {
        result.append(
          property.report(
            .ruleStepsExceeded, .error,
            "gave no instance within \(series.limits.steps) steps. The rest of it is missing."))
      }
      if isCapped {
        result.append(
          Diagnostic(
            .occurrencesCapped, .warning, line: 0,
            message:
              "There are more than \(series.limits.occurrences) occurrences. The rest is missing."
          ))
      }
      return result
    }

    /// The next occurrence; `nil` at the end of the stretch, or when a limit is met.
    public mutating func next() -> Occurrence? {
      guard !isCapped, let occurrence = find() else { return nil }
      guard given < series.limits.occurrences else {
        isCapped = true
        return nil
      }
      given += 1
      budget = series.limits.steps
      return occurrence
    }

    private mutating func find() -> Occurrence? {
      while true {
        let moved = nextOverride()
        if let first = earliest(pending.last, moved?.occurrence), first.start.wholeSeconds <= floor
        {
          return take(first, moved)
        }
        guard stream != nil else {
          guard let first = earliest(pending.last, moved?.occurrence) else { return nil }
          return take(first, moved)
        }
        if let found = pull() {
          // Most often nothing else is waiting.
          if earlier == 0, moved.map({ $0.span.start > floor }) ?? true { return found }
          let index = pending.partitioningIndex { $0.start <= found.start }
          pending.insert(found, at: index)
        }
      }
    }

    private func earliest(_ left: Occurrence?, _ right: Occurrence?) -> Occurrence? {
      guard let left, let right else { return left ?? right }
      return left.start <= right.start ? left : right
    }

    private mutating func take(_ first: Occurrence, _ moved: Replacement?) -> Occurrence {
      if let last = pending.last, moved.map({ last.start.wholeSeconds <= $0.span.start }) ?? true {
        pending.removeLast()
      } else {
        override += 1
      }
      return first
    }

    /// The next override that lies in the stretch.
    private mutating func nextOverride() -> Replacement? {
      while override < series.replacements.count {
        let candidate = series.replacements[override]
        if candidate.span.overlaps(window) { return candidate }
        if candidate.span.start >= window.upperBound { override = series.replacements.count }
        override += 1
      }
      return nil
    }

    /// The next occurrence of the rules; `nil` when it has none in the stretch, and then it may have ended.
    private mutating func pull() -> Occurrence? {
      guard let original = stream?.next(budget: &budget),
        original.instant < window.upperBound + earlier, let plan = series.plan
      else {
        endStream()
        return nil
      }
      floor = original.instant - earlier
      guard !series.replaced.contains(original.instant) else { return nil }
      while regime + 1 < series.regimes.count, series.regimes[regime + 1].from <= original.instant {
        regime += 1
      }
      let current = series.regimes[regime]
      let span: InstanceSpan
      if let length = original.length, !current.isOverride {
        var clock = EventClock(current.timing.lasting(length))
        span = clock.span(wall: original.wall)
        guard span.overlaps(window) else { return nil }
        return clock.timing.occurrence(
          span, of: current.event, id: plan.id(of: original), isOverride: false)
      }
      span = clocks[regime].span(wall: current.wall(of: original.wall))
      guard span.overlaps(window) else { return nil }
      return current.timing.occurrence(
        span, of: current.event, id: plan.id(of: original), isOverride: current.isOverride)
    }

    private mutating func endStream() {
      unfinished = stream?.unfinished ?? []
      stream = nil
    }
  }
}

extension SeriesPlan {
  /// The name of an instance; `nil` when the event does not repeat.
  func id(of original: Original) -> CalendarDateTime? {
    guard isRecurring else { return nil }
    return timing.form.replacing(civil: CivilDateTime(secondsSinceEpoch: original.wall))
  }

  /// How long the longest period of its own lasts at most.
  var longestExtra: Int { extras.lazy.compactMap { $0.length?.most }.max() ?? 0 }
}

extension EventTiming {
  /// The occurrence of an event at a time.
  func occurrence(
    _ span: InstanceSpan, of event: VEvent, id: CalendarDateTime?, isOverride: Bool
  ) -> Occurrence {
    Occurrence(
      event: event, start: Date(seconds: span.start), end: Date(seconds: span.end),
      startAsWritten: form.replacing(civil: CivilDateTime(secondsSinceEpoch: span.wall)),
      endAsWritten: endForm.replacing(civil: CivilDateTime(secondsSinceEpoch: span.endWall)),
      recurrenceID: id, isOverride: isOverride)
  }
}

extension Date {
  /// Whole seconds since 1970, rounded up: starts and ends are whole seconds.
  var wholeSecondsUp: Int { -Date(timeIntervalSince1970: -timeIntervalSince1970).wholeSeconds }
}

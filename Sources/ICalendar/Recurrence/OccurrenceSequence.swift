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
    /// One for each regime of the series.
    private var clocks: [EventClock]
    private var regime = 0
    /// The next override that lies in the stretch.
    private var override = 0
    /// Found, but maybe not the earliest, where overrides move instances.
    private var pending = FoundHeap()
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
        stream = OriginalStream(
          plan, from: window.lowerBound - later - (lengths.max() ?? 0),
          to: window.upperBound + earlier)
      }
      findOverride()
    }

    /// Limits that were met so far.
    public var diagnostics: [Diagnostic] {
      var log = DiagnosticLog()
      for property in stream?.unfinished ?? unfinished {
        log.report(
          .ruleStepsExceeded, .error, about: property,
          "gave no instance within \(series.limits.steps) steps. The rest of it is missing.")
      }
      if isCapped {
        log.add(
          .occurrencesCapped, .warning, line: 0,
          message:
            "There are more than \(series.limits.occurrences) occurrences. The rest is missing.")
      }
      return log.listed
    }

    /// The next occurrence; `nil` at the end of the stretch, or when a limit is met.
    public mutating func next() -> Occurrence? {
      guard !isCapped, let found = find() else { return nil }
      guard given < series.limits.occurrences else {
        isCapped = true
        return nil
      }
      given += 1
      budget = series.limits.steps
      return occurrence(found)
    }
  }
}

extension OccurrenceSequence.Iterator {
  private mutating func find() -> FoundOccurrence? {
    while true {
      let moved = override < series.replacements.count ? overrideStart : nil
      let settled = stream == nil ? Int.max : floor
      if let first = pending.first, first.span.start <= min(settled, moved ?? .max) {
        return pending.popFirst()
      }
      if let moved, moved <= settled { return takeOverride() }
      guard stream != nil else { return nil }
      guard let found = pull() else { continue }
      // Most often nothing else is waiting.
      if earlier == 0, pending.isEmpty, found.span.start <= moved ?? .max { return found }
      pending.insert(found)
    }
  }

  private var overrideStart: Int { series.replacements[override].span.start }

  private mutating func takeOverride() -> FoundOccurrence {
    let replacement = series.replacements[override]
    let found = FoundOccurrence(
      span: replacement.span, wall: replacement.originalWall, source: .override(override))
    override += 1
    findOverride()
    return found
  }

  private mutating func findOverride() {
    let replacements = series.replacements
    while override < replacements.count, !replacements[override].span.overlaps(window) {
      override += 1
    }
  }

  /// The next occurrence of the rules; `nil` when the next one lies outside the stretch, is replaced, or there is none.
  private mutating func pull() -> FoundOccurrence? {
    guard let original = stream?.next(budget: &budget),
      original.instant < window.upperBound + earlier
    else {
      unfinished = stream?.unfinished ?? []
      stream = nil
      return nil
    }
    floor = original.instant - earlier
    guard !series.replaced.contains(original.instant) else { return nil }
    while regime + 1 < series.regimes.count, series.regimes[regime + 1].from <= original.instant {
      regime += 1
    }
    let current = series.regimes[regime]
    var source = FoundOccurrence.Source.regime(regime)
    let span: InstanceSpan
    if current.isOverride {
      span = clocks[regime].span(wall: current.wall(of: original.wall))
    } else if let length = original.length {
      source = .period(regime)
      var clock = EventClock(current.timing.lasting(length))
      span = clock.span(wall: original.wall, start: original.instant)
    } else {
      span = clocks[regime].span(wall: original.wall, start: original.instant)
    }
    guard span.overlaps(window) else { return nil }
    return FoundOccurrence(span: span, wall: original.wall, source: source)
  }

  private func occurrence(_ found: FoundOccurrence) -> Occurrence {
    let regime: Regime
    let endForm: CalendarDateTime
    switch found.source {
    case .override(let number):
      return series.replacements[number].occurrence
    case .regime(let number):
      regime = series.regimes[number]
      endForm = regime.timing.endForm
    case .period(let number):
      regime = series.regimes[number]
      endForm = regime.timing.form
    }
    return Occurrence(
      event: regime.event, start: Date(seconds: found.span.start),
      end: Date(seconds: found.span.end),
      startAsWritten: regime.timing.form.at(found.span.wall),
      endAsWritten: endForm.at(found.span.endWall),
      recurrenceID: series.isRecurring ? series.regimes[0].timing.form.at(found.wall) : nil,
      isOverride: regime.isOverride)
  }
}

extension SeriesPlan {
  /// How long the longest period of its own lasts at most.
  var longestExtra: Int { extras.lazy.compactMap { $0.length?.most }.max() ?? 0 }
}

extension CalendarDateTime {
  /// The same form and zone at seconds since 1970 on the wall.
  func at(_ wall: Int) -> CalendarDateTime {
    replacing(civil: CivilDateTime(secondsSinceEpoch: wall))
  }
}

extension Date {
  /// Whole seconds since 1970, rounded up: starts and ends are whole seconds.
  var wholeSecondsUp: Int { -Date(timeIntervalSince1970: -timeIntervalSince1970).wholeSeconds }
}

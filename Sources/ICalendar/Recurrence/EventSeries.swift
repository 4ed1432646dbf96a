// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An event with all that repeats and replaces it: the master and the overrides of one UID (RFC 5545 §3.8.4.4).
///
/// ```swift
/// let series = EventSeries(master: meeting, overrides: moved, zones: zones)
/// for occurrence in series.occurrences(in: year) { print(occurrence.start) }
/// ```
/// Overrides without an instance of their own are shown where they say they are. What the format leaves open is settled
/// in <doc:Recurrence>.
public struct EventSeries: Sendable {
  /// The event that repeats; `nil` when only overrides are known.
  public let master: VEvent?
  /// The overrides, one for each instance, by start.
  public var overrides: [VEvent] { replacements.map(\.event) }
  /// Rules that cannot be read or expanded; ``expansion(in:)`` adds what a stretch of time brings up.
  public let diagnostics: [Diagnostic]

  let plan: SeriesPlan?
  /// Whether instances have names.
  let isRecurring: Bool
  let limits: Limits
  /// By start.
  let replacements: [Replacement]
  /// The instants of the instances that have an override of their own.
  let replaced: Set<Int>
  /// What holds from an instance on, by that instance; the master first.
  let regimes: [Regime]

  /// Reads the master's rules and finds each override's instance.
  ///
  /// Of two overrides of one instance, the one with the higher SEQUENCE, then the later DTSTAMP, then the later LAST-MODIFIED
  /// counts. An RRULE in an override does not repeat it.
  public init(
    master: VEvent?, overrides: [VEvent], zones: ZoneResolver, limits: Limits = Limits()
  ) {
    self.master = master
    self.limits = limits
    plan = master.flatMap { SeriesPlan($0, zones: zones) }
    isRecurring = plan?.isRecurring ?? false
    diagnostics = plan?.log.diagnostics ?? []
    let found = Replacement.find(overrides, plan: plan, zones: zones, limits: limits)
    replacements = found
    replaced = Set(found.lazy.filter { $0.recurrenceID != nil }.map(\.original))
    var regimes: [Regime] = []
    if let master, let plan { regimes.append(Regime(master, plan: plan)) }
    if plan != nil {
      regimes += found.filter(\.appliesToFuture).sorted { $0.original < $1.original }.map(
        Regime.init)
    }
    self.regimes = regimes
  }

  /// The occurrences that a stretch of time touches, lazily and by start.
  ///
  /// One counts when it starts before the upper bound and ends after the lower one; one without length when it lies in
  /// the range. The sequence ends early where a limit is met: ``expansion(in:)`` says so.
  public func occurrences(in range: Range<Date>) -> OccurrenceSequence {
    OccurrenceSequence(series: self, range: range)
  }

  /// The occurrences that a stretch of time touches, with what should be known about them.
  public func expansion(in range: Range<Date>) -> Expansion {
    var iterator = occurrences(in: range).makeIterator()
    var occurrences: [Occurrence] = []
    while let occurrence = iterator.next() { occurrences.append(occurrence) }
    let found = iterator.diagnostics
    return Expansion(
      occurrences: occurrences, diagnostics: diagnostics + found,
      isComplete: found.isEmpty && !(plan?.isIncomplete ?? false))
  }
}

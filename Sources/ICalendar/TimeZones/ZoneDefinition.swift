// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A calendar's own VTIMEZONE made into rules, checked and bounded.
struct ZoneDefinition {
  /// Years in which changes are looked for; a definition that says more is cut to them.
  static let years = 1900...2199
  /// Observances and changes beyond these numbers are left out.
  static let mostObservances = 1_000
  static let mostChanges = 4_000
  /// Days of rules and written dates that are looked at before the rest is left out: what has changed in any zone
  /// since 1900 and two rules for two centuries are a quarter of it.
  static let mostSteps = 5_000

  let rules: TimeZoneRules
  /// What had to be repaired or left out, each as a clause of a sentence, without repeats.
  let repairs: [String]
  /// Where it claims to know the offsets: what it is compared with IANA's rules in.
  let claim: Range<Date>

  /// `nil` when no observance states an offset.
  init?(_ zone: VTimeZone, identifier: String) {
    var repairs = Repairs()
    var steps = Self.mostSteps
    let observances = zone.observances
    if observances.count > Self.mostObservances {
      repairs.note("it has more than \(Self.mostObservances) observances")
    }
    var stretches: [ObservanceStarts] = []
    for observance in observances.prefix(Self.mostObservances) {
      if let stretch = ObservanceStarts(observance, steps: &steps, repairs: &repairs) {
        stretches.append(stretch)
      }
    }
    ObservanceStarts.putRight(&stretches, repairs: &repairs)
    var changes = stretches.flatMap { stretch in
      stretch.starts.map { (start: $0, stretch: stretch) }
    }
    changes.sort { $0.start.seconds < $1.start.seconds }
    if changes.count > Self.mostChanges || steps <= 0 {
      repairs.note("it describes more changes than are looked at")
      changes.removeLast(max(0, changes.count - Self.mostChanges))
    }
    guard let first = changes.first else { return nil }

    let initial = first.stretch.offsetBefore ?? first.stretch.offset
    var offset = initial
    var transitions: [TimeZoneRules.Transition] = []
    transitions.reserveCapacity(changes.count)
    for (start, stretch) in changes {
      let before = stretch.offsetBefore ?? offset
      transitions.append(
        TimeZoneRules.Transition(
          instant: Date(
            timeIntervalSince1970: Double(start.seconds - (start.isUTC ? 0 : before))),
          offsetBefore: before, offsetAfter: stretch.offset, isDaylight: stretch.isDaylight,
          abbreviation: stretch.name ?? identifier))
      offset = stretch.offset
    }
    rules = .custom(identifier: identifier, initialOffset: initial, transitions: transitions)
    claim = Self.claim(of: stretches, transitions.map(\.instant))
    self.repairs = repairs.clauses
  }

  /// When the definition first gives another offset than `other` for more than a day; `nil` when it never does.
  ///
  /// Less than a day is a change written at the wrong hour, in UTC for example, which does no harm: the offsets of all
  /// other times are those of `other`.
  func firstContradiction(with other: TimeZoneRules) -> Date? {
    guard claim.lowerBound < claim.upperBound else { return nil }
    var bounds = Set([claim.lowerBound, claim.upperBound])
    for zone in [rules, other] { bounds.formUnion(zone.transitions(in: claim).map(\.instant)) }
    let ordered = bounds.sorted()
    var began: Date?
    for (start, end) in zip(ordered, ordered.dropFirst()) {
      if rules.utcOffset(at: start) == other.utcOffset(at: start) {
        began = nil
      } else {
        let first = began ?? start
        if end.timeIntervalSince(first) > 86_400 { return first }
        began = first
      }
    }
    return nil
  }

  /// A rule without an end is a claim about the years to come, dates are a claim about the time between them and two
  /// days more.
  ///
  /// Rules are written from 1601 or 1970 on by programs that know only today's, so their past is no claim.
  private static func claim(of stretches: [ObservanceStarts], _ instants: [Date]) -> Range<Date> {
    let first = instants.min() ?? .distantPast
    let endless = stretches.filter(\.isEndless).compactMap { $0.starts.first?.seconds }
    if let latest = endless.max() {
      let end = Date.newYear(2038)
      return min(max(Date(timeIntervalSince1970: Double(latest)), Date.newYear(2008)), end)..<end
    }
    let last = (instants.max() ?? .distantPast).addingTimeInterval(172_800)
    return min(max(first, Date.newYear(1970)), last)..<last
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Forum {
  /// When a session takes place, in the forum's zone; `nil` while it has no day.
  ///
  /// A start in a gap or a fold of the clocks is resolved as RFC 5545 §3.3.5 says.
  /// - Parameter rules: The rules of the zone named by ``timeZone``.
  public func timing(of session: Session, rules: TimeZoneRules) -> SessionTiming? {
    guard let start = schedule[session.id]?.start else { return nil }
    guard let civilStart = start.civil else {
      let midnight = CivilDateTime(date: start.day)
      let next = midnight.adding(days: 1)
      return SessionTiming(
        start: start, range: rules.instant(of: midnight)..<rules.instant(of: next), end: next,
        endBasis: nil)
    }
    let first = rules.instant(of: civilStart)
    let last = first.addingTimeInterval(Double(session.length.minutes) * 60)
    return SessionTiming(
      start: start, range: first..<last, end: rules.civil(at: last),
      endBasis: session.length.basis)
  }

  /// When every session that has a day takes place.
  ///
  /// - Complexity: Proportional to the number of sessions.
  public func timings(rules: TimeZoneRules) -> [Session.ID: SessionTiming] {
    var timings: [Session.ID: SessionTiming] = [:]
    timings.reserveCapacity(sessions.count)
    for session in sessions { timings[session.id] = timing(of: session, rules: rules) }
    return timings
  }
}

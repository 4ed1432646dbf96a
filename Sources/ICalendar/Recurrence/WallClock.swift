// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A zone's rules with the offset that was used last, for times that mostly grow.
///
/// Times and instants are seconds since 1970, on the wall and in UTC.
struct WallClock: Sendable {
  private let rules: TimeZoneRules
  /// The stretch on the wall in which the offset holds and every time is there once.
  private var quiet = 0..<0
  private var offset = 0

  /// The longest time that a zone has skipped: a whole day, when Samoa crossed the date line.
  static let longestGap = 90_000

  /// More than any offset: RFC 8536 §3.2 holds them to 26 hours.
  static let mostOffset = 93_600

  init(_ rules: TimeZoneRules) { self.rules = rules }

  /// The instant of a time on the wall: with the offset before a gap, and the first of a fold (RFC 5545 §3.3.5).
  mutating func instant(of wall: Int) -> (instant: Int, isInGap: Bool) {
    if quiet.contains(wall) { return (wall - offset, false) }
    guard !open(wall) else { return (wall - offset, false) }
    let resolved = rules.resolve(CivilDateTime(secondsSinceEpoch: wall))
    if case .gap(let date) = resolved { return (date.wholeSeconds, true) }
    return (resolved.instant.wholeSeconds, false)
  }

  /// The time on the wall at an instant.
  mutating func wall(at instant: Int) -> Int {
    let guess = instant + offset
    if quiet.contains(guess) { return guess }
    let wall = rules.civil(at: Date(seconds: instant)).secondsSinceEpoch
    _ = open(wall)
    return wall
  }

  /// Finds the stretch around a time; says no when the time is near a change.
  private mutating func open(_ wall: Int) -> Bool {
    let reach = Self.mostOffset
    let year = 370 * 86_400
    let changes = rules.transitions(
      in: Date(seconds: wall - reach)..<Date(seconds: wall + year))
    var lower = wall
    var upper = wall + year - reach
    var held = rules.utcOffset(at: Date(seconds: wall - reach))
    for change in changes {
      let instant = change.instant.wholeSeconds
      let affected = instant + min(change.offsetBefore, change.offsetAfter)
      if wall < affected {
        upper = affected
        break
      }
      lower = instant + max(change.offsetBefore, change.offsetAfter)
      guard lower <= wall else { return false }
      held = change.offsetAfter
    }
    quiet = lower..<upper
    offset = held
    return true
  }
}

extension Date {
  init(seconds: Int) { self.init(timeIntervalSince1970: Double(seconds)) }

  /// Whole seconds since 1970, rounded down, held to what the calendar reaches.
  var wholeSeconds: Int {
    let seconds = timeIntervalSince1970.rounded(.down)
    return Int(min(max(seconds, -377_705_116_800), 253_402_300_799 + 86_400))
  }
}

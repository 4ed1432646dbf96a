// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The transitions of a zone in Unix seconds, shared by all copies of its rules.
final class TimeZoneTable: Sendable {
  private let instants: [Int]
  private let types: [LocalTimeType]
  private let initial: LocalTimeType
  private let footer: POSIXTimeZone?

  init(
    instants: [Int], types: [LocalTimeType], initial: LocalTimeType, footer: POSIXTimeZone?
  ) {
    self.instants = instants
    self.types = types
    self.initial = initial
    self.footer = footer
  }

  convenience init(_ file: TZifFile) {
    self.init(
      instants: file.instants, types: file.types, initial: file.initial, footer: file.footer)
  }

  /// The local time type in force at a Unix time.
  func type(at instant: Int) -> LocalTimeType {
    if let footer, instants.last.map({ instant >= $0 }) ?? true {
      return footerType(footer, at: instant)
    }
    let index = upperIndex(of: instant)
    return index == 0 ? initial : types[index - 1]
  }

  /// The transitions in a half-open range of Unix times, by time; those that change nothing are left out.
  func transitions(in range: Range<Int>) -> [RawTransition] {
    var result: [RawTransition] = []
    var index = upperIndex(of: range.lowerBound - 1)
    while index < instants.count, instants[index] < range.upperBound {
      let before = index == 0 ? initial : types[index - 1]
      if before != types[index] {
        result.append(RawTransition(instant: instants[index], before: before, after: types[index]))
      }
      index += 1
    }
    guard let footer, footer.daylight != nil else { return result }
    let start = max(range.lowerBound, instants.last.map { $0 + 1 } ?? range.lowerBound)
    guard start < range.upperBound else { return result }
    for year in years(from: start, to: range.upperBound) {
      for transition in footer.transitions(in: year)
      where transition.instant >= start && transition.instant < range.upperBound {
        result.append(transition)
      }
    }
    return result
  }

  enum Resolution {
    case unique(Int)
    case gap(Int)
    case fold(Int, Int)
  }

  /// Finds the instants whose wall clock shows `wallSeconds` (seconds since the epoch on the wall).
  func resolve(wallSeconds: Int) -> Resolution {
    // No offset is larger than 26 hours, so only transitions this near can matter.
    let reach = 93_600
    let near = transitions(in: (wallSeconds - reach)..<(wallSeconds + reach))
    guard let firstNear = near.first else {
      return .unique(wallSeconds - type(at: wallSeconds).utcOffset)
    }
    var matches: [Int] = []
    var lower = Int.min
    var current = firstNear.before
    for transition in near {
      let candidate = wallSeconds - current.utcOffset
      if candidate >= lower, candidate < transition.instant { matches.append(candidate) }
      lower = transition.instant
      current = transition.after
    }
    let last = wallSeconds - current.utcOffset
    if last >= lower { matches.append(last) }
    if let first = matches.first, let second = matches.last {
      return first == second ? .unique(first) : .fold(first, second)
    }
    let skipping = near.first {
      wallSeconds >= $0.instant + $0.before.utcOffset
        && wallSeconds < $0.instant + $0.after.utcOffset
    }
    return .gap(wallSeconds - (skipping ?? firstNear).before.utcOffset)
  }

  /// The number of transitions at or before the instant.
  private func upperIndex(of instant: Int) -> Int {
    var low = 0
    var high = instants.count
    while low < high {
      let middle = (low + high) / 2
      if instants[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func footerType(_ footer: POSIXTimeZone, at instant: Int) -> LocalTimeType {
    guard footer.daylight != nil else { return footer.standard }
    var current = footer.standard
    for year in years(from: instant, to: instant) {
      for transition in footer.transitions(in: year) {
        if transition.instant > instant { return current }
        current = transition.after
      }
    }
    return current
  }

  /// The calendar years that may hold transitions in the range, with one more on either side.
  private func years(from lower: Int, to upper: Int) -> ClosedRange<Int> {
    let first = CivilDateTime(secondsSinceEpoch: lower).date.year - 1
    return first...max(first, CivilDateTime(secondsSinceEpoch: upper).date.year + 1)
  }
}

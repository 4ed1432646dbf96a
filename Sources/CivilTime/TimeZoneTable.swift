// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The transitions of a zone in Unix seconds, shared by all copies of its rules.
///
/// The years in which events are held are written out, so that an offset is a search in an array; the footer's rule
/// is worked out only for years beyond them.
final class TimeZoneTable: Sendable {
  /// The years for which a footer's rule is written out.
  private static let writtenOut = 1900...2100
  /// More than any offset, which RFC 8536 section 3.2 holds to 26 hours: only transitions this near can matter.
  private static let reach = 93_600

  /// Ascending and distinct.
  private let instants: [Int]
  /// Seconds east of UTC before the first transition, and after each.
  private let offsets: [Int]
  /// The place in ``types`` of what holds before the first transition, and after each.
  private let places: [Int32]
  private let types: [LocalTimeType]
  private let footer: POSIXTimeZone?
  /// Where the arrays say everything; outside it the footer does.
  private let covered: Range<Int>

  /// Whether both give the same offsets at all times.
  func isSame(as other: TimeZoneTable) -> Bool {
    self === other
      || (instants == other.instants && offsets == other.offsets && footer == other.footer)
  }

  /// - Parameters:
  ///   - instants: Ascending and distinct; each begins the local time type at the same index.
  ///   - initial: What holds before the first of them.
  ///   - footer: The rule after the last of them, or for all time when there are none.
  init(
    instants: [Int], types: [LocalTimeType], initial: LocalTimeType, footer: POSIXTimeZone?
  ) {
    var changes = Array(zip(instants, types))
    var covered = Int.min..<Int.max
    // A footer without daylight saving time repeats what the last transition began.
    let rule = footer?.daylight == nil ? nil : footer
    if let rule {
      covered = TimeZoneTable.coverage(after: instants.last)
      changes += TimeZoneTable.changes(of: rule, after: instants.last, before: covered.upperBound)
    }
    var places: [Int32] = [0]
    var distinct = [initial]
    var found: [LocalTimeType: Int32] = [initial: 0]
    places.reserveCapacity(changes.count + 1)
    for (_, type) in changes {
      if let place = found[type] {
        places.append(place)
      } else {
        let place = Int32(distinct.count)
        found[type] = place
        places.append(place)
        distinct.append(type)
      }
    }
    self.instants = changes.map(\.0)
    self.types = distinct
    self.places = places
    offsets = places.map { distinct[Int($0)].utcOffset }
    self.footer = rule
    self.covered = covered
  }

  convenience init(_ file: TZifFile) {
    self.init(
      instants: file.instants, types: file.types, initial: file.initial, footer: file.footer)
  }

  /// Seconds east of UTC at a Unix time.
  func offset(at instant: Int) -> Int {
    guard covered.contains(instant) else { return type(at: instant).utcOffset }
    return offsets[upperIndex(of: instant)]
  }

  /// The local time type in force at a Unix time.
  func type(at instant: Int) -> LocalTimeType {
    if let footer, !covered.contains(instant) { return footer.type(at: instant) }
    return type(after: upperIndex(of: instant))
  }

  /// The transitions in a half-open range of Unix times, by time; those that change nothing are left out.
  func transitions(in range: Range<Int>) -> [RawTransition] {
    var result: [RawTransition] = []
    if let footer, range.lowerBound < covered.lowerBound {
      let end = min(range.upperBound, covered.lowerBound)
      result += footer.transitions(in: range.lowerBound..<end)
    }
    var index = lowerIndex(of: range.lowerBound)
    while index < instants.count, instants[index] < range.upperBound {
      let (before, after) = (type(after: index), type(after: index + 1))
      if before != after {
        result.append(RawTransition(instant: instants[index], before: before, after: after))
      }
      index += 1
    }
    if let footer, range.upperBound > covered.upperBound {
      let start = max(range.lowerBound, covered.upperBound)
      result += footer.transitions(in: start..<range.upperBound)
    }
    return result
  }

  enum Resolution: Equatable {
    case unique(Int)
    case gap(Int)
    case fold(Int, Int)
  }

  /// Finds the instants whose wall clock shows `wallSeconds` (seconds since the epoch on the wall).
  func resolve(wallSeconds: Int) -> Resolution {
    let near = (wallSeconds - TimeZoneTable.reach)..<(wallSeconds + TimeZoneTable.reach)
    guard covered.contains(near.lowerBound), near.upperBound <= covered.upperBound else {
      let transitions = transitions(in: near)
      return TimeZoneTable.resolve(
        wallSeconds, offsetBefore: offset(at: near.lowerBound - 1), changes: transitions.count
      ) { (transitions[$0].instant, transitions[$0].after.utcOffset) }
    }
    let first = lowerIndex(of: near.lowerBound)
    var end = first
    while end < instants.count, instants[end] < near.upperBound { end += 1 }
    guard end > first else { return .unique(wallSeconds - offsets[first]) }
    return TimeZoneTable.resolve(
      wallSeconds, offsetBefore: offsets[first], changes: end - first
    ) { (instants[first + $0], offsets[first + $0 + 1]) }
  }

  /// Tries each stretch between changes: the time is in those whose wall clock shows it, or skipped by a change.
  private static func resolve(
    _ wallSeconds: Int, offsetBefore: Int, changes: Int,
    change: (Int) -> (instant: Int, offsetAfter: Int)
  ) -> Resolution {
    var first: Int?
    var last: Int?
    var skipping: Int?
    var began = Int.min
    var offset = offsetBefore
    for index in 0...changes {
      let candidate = wallSeconds - offset
      let next = index < changes ? change(index) : (instant: Int.max, offsetAfter: offset)
      if candidate >= began, candidate < next.instant {
        first = first ?? candidate
        last = candidate
      }
      if skipping == nil, candidate >= next.instant, wallSeconds - next.offsetAfter < next.instant {
        skipping = candidate
      }
      began = next.instant
      offset = next.offsetAfter
    }
    guard let first, let last else { return .gap(skipping ?? wallSeconds - offsetBefore) }
    return first == last ? .unique(first) : .fold(first, last)
  }

  private func type(after index: Int) -> LocalTimeType { types[Int(places[index])] }

  /// The number of transitions at or before the instant.
  private func upperIndex(of instant: Int) -> Int {
    instant == Int.max ? instants.count : lowerIndex(of: instant + 1)
  }

  /// The number of transitions before the instant.
  private func lowerIndex(of instant: Int) -> Int {
    var low = 0
    var high = instants.count
    while low < high {
      let middle = (low + high) / 2
      if instants[middle] < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TimeZoneTable {
  private static func newYear(_ year: Int) -> Int {
    CivilDate(uncheckedYear: year, month: 1, day: 1).daysSinceEpoch * 86_400
  }

  /// Without transitions a footer holds before the written-out years, too.
  private static func coverage(after last: Int?) -> Range<Int> {
    let end = newYear(writtenOut.upperBound + 1)
    guard let last else { return newYear(writtenOut.lowerBound)..<end }
    return Int.min..<max(end, last + 1)
  }

  private static func changes(
    of rule: POSIXTimeZone, after last: Int?, before end: Int
  ) -> [(Int, LocalTimeType)] {
    let start = last.map { $0 + 1 } ?? newYear(writtenOut.lowerBound)
    guard start < end else { return [] }
    var changes = rule.transitions(in: start..<end).map { ($0.instant, $0.after) }
    if last == nil { changes.insert((start, rule.type(at: start)), at: 0) }
    // The wanted start may be a transition itself.
    if changes.count > 1, changes[0].0 == changes[1].0 { changes.removeFirst() }
    return changes
  }
}

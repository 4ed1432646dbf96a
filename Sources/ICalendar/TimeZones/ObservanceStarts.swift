// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// One STANDARD or DAYLIGHT of a VTIMEZONE with all times at which it begins.
struct ObservanceStarts {
  /// When it begins, in seconds on the wall before the change, or of Unix time.
  struct Start {
    let seconds: Int
    let isUTC: Bool
  }

  private(set) var offsetBefore: Int?
  private(set) var offset: Int
  let isDaylight: Bool
  let name: String?
  /// Never empty; the first is the DTSTART.
  let starts: [Start]
  /// Whether a rule without an end repeats it.
  let isEndless: Bool

  /// `nil` when it has no offset.
  init?(_ observance: Observance, steps: inout Int, repairs: inout Repairs) {
    guard let offset = observance.offsetTo?.seconds else {
      repairs.note("an observance without a readable TZOFFSETTO was skipped")
      return nil
    }
    self.offset = offset
    isDaylight = observance.isDaylight
    name = observance.name
    offsetBefore = observance.offsetFrom?.seconds
    if offsetBefore == nil {
      repairs.note("where TZOFFSETFROM is missing, the offset before was used")
    }
    var isEndless = false
    let written = observance.dtstart
    if written == nil {
      repairs.note("an observance without a readable DTSTART holds from 1601 on")
    }
    var isUTC = false
    if case .utc? = written {
      isUTC = true
      repairs.note("a DTSTART in UTC was read as such")
    }
    let first =
      written?.civil
      ?? CivilDateTime(date: CivilDate(year: 1601, month: 1, day: 1) ?? .earliest)
    // A rule speaks of the days on the wall.
    let wall = isUTC ? first.adding(seconds: offsetBefore ?? offset) : first
    var walls = Set<CivilDateTime>()
    for property in observance.rrules {
      guard let rule = YearlyRule(property.value) else {
        repairs.note("a rule that is not a plain yearly one was left out")
        continue
      }
      if rule.isEndless { isEndless = true }
      walls.formUnion(
        rule.starts(
          from: wall, offsetBefore: offsetBefore ?? offset, within: ZoneDefinition.years,
          steps: &steps))
    }
    var starts = [Start(seconds: first.secondsSinceEpoch, isUTC: isUTC)]
    walls.remove(wall)
    starts += walls.sorted().map { Start(seconds: $0.secondsSinceEpoch, isUTC: false) }
    for date in observance.rdates.prefix(max(0, steps)) {
      var isInUTC = false
      if case .utc = date { isInUTC = true }
      starts.append(Start(seconds: date.civil.secondsSinceEpoch, isUTC: isInUTC))
    }
    steps -= starts.count - walls.count
    self.starts = starts
    self.isEndless = isEndless
  }

  /// Turns round offsets that were written the wrong way round.
  ///
  /// Clocks that go back into summer time in spring and forward into standard time in October or November are no
  /// zone's. Ireland's go forward into standard time in spring, and Namibia's did so in September: they stay.
  static func putRight(_ stretches: inout [ObservanceStarts], repairs: inout Repairs) {
    let changing = stretches.filter { $0.offsetBefore ?? $0.offset != $0.offset }
    guard changing.contains(where: \.isDaylight), changing.contains(where: { !$0.isDaylight }),
      changing.allSatisfy(\.isTurnedRound)
    else { return }
    for index in stretches.indices {
      guard let before = stretches[index].offsetBefore else { continue }
      stretches[index].offsetBefore = stretches[index].offset
      stretches[index].offset = before
    }
    repairs.note("TZOFFSETFROM and TZOFFSETTO were the wrong way round")
  }

  private var isTurnedRound: Bool {
    guard let offsetBefore else { return false }
    let months = isDaylight ? 3...5 : 10...11
    return (isDaylight ? offset < offsetBefore : offset > offsetBefore)
      && starts.allSatisfy {
        months.contains(CivilDateTime(secondsSinceEpoch: $0.seconds).date.month)
      }
  }
}

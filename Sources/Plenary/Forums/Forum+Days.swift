// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

extension Forum {
  /// The days of the programme in order: the forum's own, its stated days and those of its sessions.
  public var programDays: [CivilDate] {
    var days = Set(days.map(\.day)).union(schedule.placements.map(\.start.day))
    if let firstDay {
      let last = lastDay ?? firstDay
      // A forum of more than a month has only the days on which something is stated.
      if last >= firstDay, last.daysSinceEpoch - firstDay.daysSinceEpoch < 31 {
        for offset in 0...(last.daysSinceEpoch - firstDay.daysSinceEpoch) {
          days.insert(firstDay.adding(days: offset))
        }
      }
    }
    return days.sorted()
  }

  /// Whether its last day is before a day; a forum without dates is not over.
  public func isOver(on day: CivilDate) -> Bool {
    guard let last = lastDay ?? firstDay else { return false }
    return last < day
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds

/// When an occurrence is, in words, with the abbreviation of its zone.
enum EventTimeWords {
  /// "Fri 8 June 2018 08:00–12:00 UTC", or "15–17 November 2017".
  static func long(_ occurrence: PartnerOccurrence) -> String {
    if let days = occurrence.days {
      return days.lowerBound.inWords(through: days.upperBound.adding(days: -1))
    }
    return timed(occurrence) { day, _ in
      "\(day.weekday.abbreviation) \(day.inWords)"
    }
  }

  /// "Fri 8 Jun 08:00–12:00 UTC", or "Wed 15 Nov – Fri 17 Nov".
  static func short(_ occurrence: PartnerOccurrence, withYear: Bool) -> String {
    func word(_ day: CivilDate) -> String {
      day.shortDayInWords + (withYear ? " \(day.year)" : "")
    }
    if let days = occurrence.days {
      let last = days.upperBound.adding(days: -1)
      return last == days.lowerBound ? word(last) : "\(word(days.lowerBound)) – \(word(last))"
    }
    return timed(occurrence) { day, isEnd in isEnd ? day.shortDayInWords : word(day) }
  }

  private static func timed(
    _ occurrence: PartnerOccurrence, day words: (CivilDate, _ isEnd: Bool) -> String
  ) -> String {
    let start = occurrence.rules.civil(at: occurrence.start)
    let end = occurrence.rules.civil(at: occurrence.end)
    let tail =
      end == start
      ? "" : end.date == start.date ? "–\(end.time)" : " – \(words(end.date, true)) \(end.time)"
    return "\(words(start.date, false)) \(start.time)\(tail) "
      + occurrence.rules.abbreviation(at: occurrence.start)
  }
}

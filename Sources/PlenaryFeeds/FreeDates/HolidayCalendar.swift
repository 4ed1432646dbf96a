// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// Tells public holidays among the events of subscribed calendars, and where they hold.
///
/// A calendar of holidays is known by its source's name, such as `holidays-norway` or `holidays-no`, an event by its
/// categories. A source that names a country holds for the cities of that country only.
struct HolidayCalendar {
  private let sources: Set<String>
  private let country: String?
  private let countryNames: [String: String]
  private var verdicts: [String: Verdict] = [:]

  private struct Verdict {
    var isHolidays: Bool
    var holds: Bool
  }

  /// - Parameters:
  ///   - country: the code of the country in question; `nil` when not known, and then all holidays hold.
  ///   - countries: the names of countries by their code.
  init(sources: Set<String>, country: String?, countries: [String: String]) {
    self.sources = sources
    self.country = country
    countryNames = countries.mapValues(\.foldedForMatching)
  }

  /// Whether an event is a public holiday, and whether it holds in the country.
  mutating func judge(_ event: PartnerEngagement) -> (isHoliday: Bool, holds: Bool) {
    guard let source = event.source else { return (false, false) }
    let verdict = verdicts[source] ?? judge(source)
    verdicts[source] = verdict
    let isHoliday =
      verdict.isHolidays
      || event.categories.contains { HolidayCalendar.words.contains($0.foldedForMatching) }
    return (isHoliday, verdict.holds)
  }

  private func judge(_ source: String) -> Verdict {
    let folded = source.foldedForMatching
    let words = folded.split(separator: " ").map(String.init)
    let isHolidays =
      sources.contains(source) || words.contains { HolidayCalendar.words.contains($0) }
    guard let country else { return Verdict(isHolidays: isHolidays, holds: true) }
    let named = countryNames.filter { " \(folded) ".contains(" \($0.value) ") }.map(\.key)
    if !named.isEmpty { return Verdict(isHolidays: isHolidays, holds: named.contains(country)) }
    // A code is looked for at the end only: "in" and "no" are words too.
    if let last = words.last, words.count > 1,
      let code = countryNames.keys.first(where: { $0.lowercased() == last })
    {
      return Verdict(isHolidays: isHolidays, holds: code == country)
    }
    return Verdict(isHolidays: isHolidays, holds: true)
  }

  private static let words: Set<String> = [
    "holiday", "holidays", "public holiday", "public holidays", "bank holiday", "bank holidays",
    "feiertag", "feiertage", "jour ferie", "jours feries", "feriados", "festivos", "helligdager",
  ]
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import PlenaryFeeds
import Testing

@Suite("Listing occurrences")
struct ListingTests {
  @Test("days are looked for in the days of every zone")
  func instants() throws {
    let days = try #require(CivilDate("2018-06-08"))..<#require(CivilDate("2018-06-09"))
    let instants = PartnerOccurrence.instants(touching: days)
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC", "Europe/Oslo"] {
      let rules = try TimeZoneDatabase.system.rules(for: zone)
      let midnight = rules.instant(of: CivilDateTime(date: days.lowerBound))
      let next = rules.instant(of: CivilDateTime(date: days.upperBound))
      #expect(instants.lowerBound <= midnight && next <= instants.upperBound)
    }
  }
}

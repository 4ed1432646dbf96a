// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import PlenaryFeeds
import Testing

@Suite("FreeDateSearch in the workspace that ships")
struct ShippedFreeDateTests {
  @Test("three days in Bristol in autumn 2018 keep clear of USCM and EUROCITIES")
  func bristol() throws {
    let shipped = try ShippedCalendars()
    let query = FreeDateQuery(
      days: 3,
      between: try #require(CivilDate("2018-09-01"))...#require(CivilDate("2018-12-15")),
      city: "bristol", networks: ["uscm", "eurocities"])
    let listing = FreeDateSearch(query, workspace: shipped.workspace).windows(among: shipped.events)
    let edinburgh = try #require(CivilDate("2018-11-28"))..<#require(CivilDate("2018-12-01"))
    #expect(listing.windows.count == 10)
    #expect(!listing.windows.contains { $0.days.overlaps(edinburgh) })
    #expect(listing.windows.map(\.weight) == listing.windows.map(\.weight).sorted())
    let document = FreeDateDocument(listing, query: query)
    let data = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(FreeDateDocument.self, from: data) == document)
  }
}

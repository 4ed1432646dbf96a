// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import Testing

@Suite("Days in words")
struct DateWordTests {
  @Test(
    "a range of days is as short as both allow",
    arguments: [
      ("2017-09-25", "2017-09-25", "25 September 2017"),
      ("2017-09-24", "2017-09-26", "24–26 September 2017"),
      ("2017-09-30", "2017-10-02", "30 September – 2 October 2017"),
      ("2017-12-30", "2018-01-02", "30 December 2017 – 2 January 2018"),
    ])
  func range(first: String, last: String, words: String) throws {
    let days = try (#require(CivilDate(first)), #require(CivilDate(last)))
    #expect(days.0.inWords(through: days.1) == words)
  }
}

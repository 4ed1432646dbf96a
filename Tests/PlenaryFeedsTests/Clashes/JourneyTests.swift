// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import PlenaryFeeds
import Testing

@Suite("Journey")
struct JourneyTests {
  private func city(_ zone: String?, _ latitude: Double, _ longitude: Double) -> City {
    var city = City(id: "c", name: "C")
    city.timeZone = zone
    city.location = Coordinates(latitude: latitude, longitude: longitude)
    return city
  }

  @Test("the distance is the great circle's, also over the date line")
  func distance() throws {
    let day = try #require(CivilDate("2018-06-08"))
    let chicago = city("America/Chicago", 41.85, -87.65)
    let boston = city("America/New_York", 42.36, -71.06)
    let journey = try #require(Journey(from: chicago, to: boston, on: day))
    #expect((1_350...1_380).contains(journey.kilometers))
    #expect(journey.clockDifference == 1)
    let fiji = city("Pacific/Fiji", -18.14, 178.44)
    let samoa = city("Pacific/Apia", -13.83, -171.77)
    #expect(
      (1_100...1_200).contains(try #require(Journey(from: fiji, to: samoa, on: day)).kilometers))
  }

  @Test("more than five hours between the clocks cost a day of rest")
  func rest() {
    #expect(!Journey(kilometers: 5_000, clockDifference: 5).needsRest)
    #expect(Journey(kilometers: 5_000, clockDifference: 5.5).needsRest)
    #expect(!Journey(kilometers: 5_000).needsRest)
  }

  @Test("summer time counts on the day itself")
  func summerTime() throws {
    let london = city("Europe/London", 51.5, -0.1)
    let newYork = city("America/New_York", 40.7, -74)
    func hours(_ day: String) throws -> Double? {
      Journey(from: london, to: newYork, on: try #require(CivilDate(day)))?.clockDifference
    }
    #expect(try hours("2018-03-01") == 5)
    #expect(try hours("2018-03-20") == 4)
  }

  @Test(
    "a long way takes a day, and rest another one",
    arguments: [
      (0, 0.0, 0), (250, 0, 0), (1_400, 1, 0), (3_100, 0, 0), (4_000, 3, 1), (9_000, 9, 2),
    ])
  func daysNeeded(_ kilometers: Int, _ clocks: Double, _ days: Int) {
    #expect(Journey(kilometers: kilometers, clockDifference: clocks).daysNeeded == days)
  }
}

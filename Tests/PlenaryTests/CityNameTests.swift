// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import Testing

@Suite("The shown name of a city")
struct CityNameTests {
  private static func city(
    _ id: City.ID, _ name: String, region: String? = nil, country: String? = nil
  ) -> City {
    var city = City(id: id, name: name)
    city.region = region
    city.country = country
    return city
  }

  private static let cities: Records<City> = [
    city("springfield-il", "Springfield", region: "Illinois", country: "US"),
    city("springfield-mo", "Springfield", region: "Missouri", country: "US"),
    city("birmingham", "Birmingham", country: "GB"),
    city("birmingham-al", "Birmingham", region: "Alabama", country: "US"),
    city("gary", "Gary", region: "Indiana", country: "US"),
    city("here", "Twin"), city("there", "Twin"),
  ]

  @Test(
    "where names repeat the region tells them apart, or the country, and nowhere else",
    arguments: [
      ("springfield-il", "Springfield, Illinois"), ("springfield-mo", "Springfield, Missouri"),
      ("birmingham", "Birmingham, GB"), ("birmingham-al", "Birmingham, Alabama"),
      ("gary", "Gary"), ("here", "Twin"), ("atlantis", "atlantis"),
    ] as [(City.ID, String)])
  func shownName(id: City.ID, name: String) {
    #expect(Self.cities.shownName(of: id) == name)
    #expect(Self.cities.shownNames[id] ?? id.rawValue == name)
  }

  @Test("a mayor's organization names the city so that it can be told from its namesake")
  func organization() {
    var person = Person(id: "doe", family: "Doe")
    person.titles = ["Mayor"]
    person.city = "springfield-mo"
    let forum = Forum(id: "f", title: "F", timeZone: "UTC")
    #expect(forum.organization(of: person, in: Self.cities) == "City of Springfield, Missouri")
  }
}

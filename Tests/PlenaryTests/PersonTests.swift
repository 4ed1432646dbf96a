// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plenary

@Suite("Person")
struct PersonTests {
  @Test("is shown by the full name, or addressed by title and family name")
  func names() {
    var soulsby = Person(id: "soulsby", family: "Soulsby")
    #expect(soulsby.formalName == "Soulsby")
    soulsby.titles = ["Mayor"]
    #expect(soulsby.formalName == "Mayor Soulsby")
    #expect(soulsby.shownName == "Soulsby")
    let kurz = Person(id: "kurz", name: "Peter Kurz")
    #expect(kurz.formalName == "Peter Kurz")
    #expect(kurz.familyName == "Kurz")
    #expect(Person(id: "x").shownName == "x")
  }

  @Test(
    "has particles in the family name, and a given name that looks like one before it",
    arguments: [
      ("Patricia de Lille", "de Lille"), ("Maria de la Cruz", "de la Cruz"),
      ("Jan van der Berg", "van der Berg"), ("Ann Van Dyke", "Van Dyke"),
      ("Van Morrison", "Morrison"), ("von Trapp", "von Trapp"), ("Ada", "Ada"),
      ("Ada da", "da"),
    ])
  func particles(name: String, family: String) {
    #expect(Person(id: "p", name: name).familyName == family)
  }

  @Test(
    "is a mayor by title, and not as a deputy or a former one",
    arguments: [
      ("Mayor", true), ("Lord Mayor", true), ("Mayor of Ghent", true), ("Deputy Mayor", false),
      ("Former Mayor", false), ("Mayor-elect", false), ("Vice-Mayor", false),
      ("Mayoral aide", false),
      ("Professor", false),
    ])
  func mayors(title: String, isMayor: Bool) {
    var person = Person(id: "p", name: "P")
    person.titles = ["President", title]
    #expect(person.isMayor == isMayor)
  }

  @Test("a mayor's organization is the city unless another is written")
  func organization() {
    let forum = Forum(id: "f", title: "F", timeZone: "UTC")
    let cities: Records<City> = [City(id: "ghent", name: "Ghent")]
    var person = Person(id: "p", name: "P")
    person.city = "ghent"
    #expect(forum.organization(of: person, in: cities) == nil)
    person.titles = ["Mayor"]
    #expect(forum.organization(of: person, in: cities) == "City of Ghent")
    person.organization = "EUROCITIES"
    #expect(forum.organization(of: person, in: cities) == "EUROCITIES")
  }
}

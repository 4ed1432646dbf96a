// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plenary

@Suite("Matching")
struct MatchingTests {
  @Test(
    "folding drops case, accents and punctuation",
    arguments: [
      ("Sagen Helgø", "sagen helgo"), ("Wrocław", "wroclaw"), ("KRAKÓW", "krakow"),
      ("D’Arcy O'Neil", "darcy oneil"), ("Gronkiewicz-Waltz", "gronkiewicz waltz"),
      ("Straße", "strasse"), ("Đà Nẵng", "da nang"), ("e\u{301}", "e"), ("  ", ""), ("東京", "東京"),
      ("İstanbul", "istanbul"),
    ])
  func folding(text: String, folded: String) {
    #expect(text.foldedForMatching == folded)
  }

  @Test("an identifier is made of a text's Latin letters and digits")
  func identifierForm() {
    #expect("Opening: Plenary Session (2018)".identifierForm == "opening-plenary-session-2018")
    #expect("東京".identifierForm == nil)
    #expect(
      String(repeating: "word ", count: 40).identifierForm.map {
        Identifier<Session>($0).isWellFormed
      }
        == true)
  }

  @Test(
    "identifiers are lower-case words with single hyphens",
    arguments: [
      ("opening", true), ("a-1", true), ("", false), ("A", false), ("a--b", false), ("-a", false),
      ("a-", false), ("a_b", false), ("é", false), (String(repeating: "a", count: 65), false),
    ])
  func wellFormed(text: String, isWellFormed: Bool) {
    #expect(Identifier<Session>(text).isWellFormed == isWellFormed)
  }

  @Test(
    "the distance counts insertions, deletions, replacements and swaps",
    arguments: [
      ("sulsby", "soulsby", 1), ("abc", "acb", 1), ("kitten", "sitting", 3), ("", "ab", 2),
      ("same", "same", 0),
    ])
  func distance(left: String, right: String, distance: Int) {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    #expect(EditDistance.between(left, right, limit: 10) == distance)
    #expect(EditDistance.between(right, left, limit: distance) == distance)
    if distance > 0 { #expect(EditDistance.between(left, right, limit: distance - 1) == nil) }
  }

  @Test("the nearest is the one with the fewest mistakes, and none is better than a far one")
  func nearest() {
    let people = ["soulsby", "sagen-helgo", "de-lille", "rees"]
    #expect(EditDistance.nearest(to: "sulsby", among: people) == "soulsby")
    #expect(EditDistance.nearest(to: "helgo", among: people) == "sagen-helgo")
    #expect(EditDistance.nearest(to: "zuckerberg", among: people) == nil)
  }
}

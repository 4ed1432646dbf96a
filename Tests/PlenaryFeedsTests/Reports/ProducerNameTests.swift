// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFeeds
import Testing

@Suite("ProducerName")
struct ProducerNameTests {
  @Test(
    "a PRODID gives the product's plain name",
    arguments: [
      ("-//sdgwatcheurope.org - ECPv6.0.4//NONSGML v1.0//EN", "The Events Calendar 6.0.4"),
      ("-//Google Inc//Google Calendar 70.9054//EN", "Google Calendar 70.9054"),
      ("-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", "Outlook 16.0"),
      ("-//Apple Inc.//macOS 13.6//EN", "macOS 13.6"),
      ("-//hacksw/handcal//NONSGML v1.0//EN", "hacksw/handcal"),
      ("-//ABC Corporation//NONSGML My Product//EN", "My Product"),
      ("-//Drupal iCal API//EN", "Drupal iCal API"),
      ("+//Example//Partner 1.0", "Partner 1.0"),
      ("Zimbra-Calendar-Provider", "Zimbra-Calendar-Provider"),
      ("ACME", "ACME"),
    ])
  func names(text: String, name: String) {
    #expect(ProducerName(productIdentifier: text)?.description == name)
  }

  @Test("a PRODID without a name gives none", arguments: ["", "-//", "-// //", "//"])
  func nameless(text: String) {
    #expect(ProducerName(productIdentifier: text) == nil)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import Plenary

@Suite("Forum.fileText")
struct ForumFileTextTests {
  /// Writes a forum into a workspace that knows its cities and networks, and reads it back.
  private func roundTrip(
    _ forum: Forum, cities: [String] = [], networks: [String] = []
  ) throws -> WorkspaceReading {
    try TemporaryWorkspace([
      "plenary.yaml": "title: T\nuid_domain: \(forum.uidDomain)\n",
      "cities.yaml": "cities: {\(cities.map { "\($0): \($0)" }.joined(separator: ", "))}\n",
      "networks.yaml": "networks: {\(networks.map { "\($0): \($0)" }.joined(separator: ", "))}\n",
      "forums/\(forum.id)/forum.yaml": forum.fileText,
      "forums/\(forum.id)/schedule.yaml": forum.scheduleFileText,
    ]).load()
  }

  @Test("a forum that uses every key reads back as it was")
  func everyKey() throws {
    let text = """
      title: "Everything: a forum #1"
      theme: [One, "Two: both"]
      series: uscm
      updated: 2017-01-02
      first_day: 2017-09-24
      last_day: 2017-09-26
      city: ghent
      timezone: Europe/Oslo
      timezone_label: GMT+1 (Oslo time)
      mode: hybrid
      visibility: participants
      hosts: [City of Ghent, uscm]
      partners: uscm
      size: over 45 mayors
      url: https://example.org/?a=b&c=d#e
      description: "Two\\nlines, a \\"quote\\" and a back\\\\slash"
      source: [page, words]
      note: "- not a list"
      sources: {page: https://example.org/, words: founding document}
      defaults: {source: page, status: tentative, audience: [members], place: hall, languages: [en]}
      kinds: {masterclass: workshop, "zoom: session": talk}
      venues:
        hall:
          name: Hall
          also: [Halle]
          address: "1 Square, Ghent"
          city: ghent
          location: [51.05, 3.71667]
          capacity: 500
          features: [livestream]
          note: nn
          rooms:
            blue: {name: Blue, capacity: 20, features: [interpretation, livestream],
              available: [Sun 2017-09-24 09:00-18:00, Mon 2017-09-25 09:00-24:00, 2017-09-26]}
        annex: Annex
      rooms: {loose: Room 304}
      travel: [{from: hall, to: annex, minutes: 15, note: on foot}]
      days: [Sun 2017-09-24 09:00-01:00, {day: 2017-09-25, open: 08:00-12:00, title: Visits, source: words}]
      tracks: {arts: Arts and Culture, pen: {name: PEN, note: nn, source: words}}
      people:
        anna: {name: Anna Ã, title: [Mayor, President], city: ghent, also: [Ann]}
        ben: {family: Ben, network: uscm, organization: "NO", note: nn, source: words, sources: {title: page}}
      delegations:
        ghent: {head: anna, size: {about: 5, says: at least}, arrival: Sat 2017-09-23 10:00, departure: 2017-09-27}
      previously: [{first_day: 2017-09-20, last_day: 2017-09-22, theme: Old, title: Was, source: words}]
      sessions:
        a:
          title: 'He said: "yes" #not a comment'
          short: A
          kind: masterclass
          duration: 1h30
          speakers: [anna: chair, ben (tbc), tbc: moderator, {person: ben, role: x, remote: true, confirmed: false, note: yy}]
          host: Mayor of Ghent
          organizer: uscm
          audience: [all, ghent, uscm, anna]
          visibility: private
          publish_from: 2017-09-01
          status: canceled
          reason: storm
          mode: online
          join: https://example.org/join
          track: arts
          series: radicalisation
          part: 2
          languages: {from: [ca, en], into: [en]}
          expected: {about: 300, says: hundreds of}
          needs: [interpretation, "a, b"]
          uid: "x{y}"
          was: [old-a, older-a]
          description: d
          note: nn
          source: words
          sources: {title: [page, words]}
        b:
          working_title: To be named
          optional: true
          duration: ~0m
          within: a
          after: a
          before: [a]
          next_to: a
          same_day: a
          other_day: a
          not_with: [a, c]
          earliest: Mon 2017-09-25 10:00
          latest: "18:00"
        c: {}
      """
    let schedule = """
      schedule:
        - {start: Sun 2017-09-24, session: b, part_of_day: afternoon, as_printed: 18 pm – 18.30 pm, note: nn}
        - {start: Sun 2017-09-24 10:00, session: a, place: blue, pin: both}
        - {start: Mon 2017-09-25 10:00, session: c, place: loose, pin: time}
      """
    let first = try TemporaryWorkspace([
      "plenary.yaml": "title: T\nuid_domain: t.example\n",
      "cities.yaml": "cities: {ghent: Ghent}\n",
      "networks.yaml": "networks: {uscm: USCM}\n",
      "forums/f/forum.yaml": text, "forums/f/schedule.yaml": schedule,
    ]).load()
    #expect(first.findings.map(\.description) == [])
    let forum = try #require(first.workspace.forums["f"])
    let second = try roundTrip(forum, cities: ["ghent"], networks: ["uscm"])
    #expect(second.findings.map(\.description) == [])
    let read = try #require(second.workspace.forums["f"])
    #expect(read == forum)
    #expect(read.fileText == forum.fileText)
  }

  @Test("texts that YAML could take for something else come back as they were")
  func awkwardTexts() throws {
    let texts = [
      "NO", "12:00", "~", "null", "1e3", "007", "- a", "a: b", "a #b", "#a", " a ", "'a'", "\"",
      "\\", "{a}",
      "[a]", "a, b", "a\nb", "a\tb", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "?", "a:", ":",
      "true",
      "\u{1F600}", "\u{202E}rtl", "a\u{FEFF}bom", "\u{2028}", "é", "a\u{85}b", "---", "...", "=",
      "<<", "~75m",
      "0x1F", "1_000", ".5", "+1", "-1", "2017-09-24", "a?b", "x: y, z", "end:", "a]b", "a}b",
      "5:x",
    ]
    var forum = Forum(id: "f", title: "F", timeZone: "UTC", uidDomain: "t.example")
    forum.sessions = Records(
      texts.enumerated().map { index, text in
        var session = Session(id: Session.ID("s\(index)"), title: text)
        session.needs = [text, "x"]
        session.description = text
        return session
      })
    forum.venues = Records(
      texts.enumerated().map { Venue(id: Venue.ID("v\($0)"), name: $1) })
    let reading = try roundTrip(forum)
    let read = try #require(reading.workspace.forums["f"])
    let control: Set<String> = ["a\u{85}b"]
    for (session, text) in zip(read.sessions, texts) where !control.contains(text) {
      #expect(session.title == text)
      #expect(session.needs == [text, "x"])
      #expect(session.description == text)
    }
    for (venue, text) in zip(read.venues, texts) where !control.contains(text) {
      #expect(venue.name == text)
    }
    #expect(reading.findings.filter { $0.rule != "control-character" } == [])
  }

  @Test("true and false stand bare, as the schema wants them")
  func truth() {
    var forum = Forum(id: "f", title: "F", timeZone: "UTC")
    var session = Session(id: "s", title: "true")
    session.isOptional = true
    var appearance = Appearance(person: "p")
    appearance.isRemote = true
    session.appearances = [appearance]
    forum.sessions = [session]
    #expect(forum.fileText.contains("optional: true\n"))
    #expect(forum.fileText.contains("remote: true}"))
    #expect(forum.fileText.contains("title: \"true\"\n"))
  }

  @Test("every shipped forum reads back as it was")
  func shipped() throws {
    let shipped = try Workspace.load(at: ShippedWorkspaceTests.directory)
    for forum in shipped.workspace.forums {
      let reading = try roundTrip(
        forum, cities: shipped.workspace.cities.ids.map { "\"\($0)\"" },
        networks: shipped.workspace.networks.ids.map { "\"\($0)\"" })
      #expect(reading.findings.filter { $0.severity == .error } == [])
      #expect(reading.workspace.forums[forum.id] == forum)
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Plenary

@Suite("Workspace.load")
struct WorkspaceLoadingTests {
  private func findings(_ forum: String, schedule: String = "schedule: []\n") throws -> [String] {
    try TemporaryWorkspace.withForum(forum, schedule: schedule).load().findings.map(\.description)
  }

  @Test("an unknown person is named with the nearest one, and the rest is read")
  func nearestPerson() throws {
    let workspace = try TemporaryWorkspace.withForum(
      """
      title: F
      people: {soulsby: {family: Soulsby, title: Mayor, city: leicester}}
      sessions:
        opening:
          title: Opening
          speakers: [sulsby: chair, soulsby]
        closing: Closing
      """)
    let reading = try workspace.load()
    #expect(
      reading.findings.map(\.description) == [
        "forums/f/forum.yaml:6:16: error: nobody has the id sulsby; soulsby is Mayor Soulsby (Leicester)"
      ])
    #expect(reading.findings.map(\.rule) == ["unknown-id"])
    let forum = try #require(reading.workspace.forums["f"])
    #expect(forum.sessions.ids == ["opening", "closing"])
    #expect(forum.sessions["opening"]?.appearances.map(\.role) == ["chair", nil])
  }

  @Test("a forum file with nothing in it is an error", arguments: ["", "# nothing yet\n"])
  func emptyForum(text: String) throws {
    #expect(
      try findings(text) == [
        "forums/f/forum.yaml: error: the file is empty; it needs a title"
      ])
  }

  @Test("a place that nothing has is neither a room nor a venue")
  func unknownPlace() throws {
    #expect(
      try findings(
        "title: F\nsessions: {opening: Opening}\n",
        schedule:
          "schedule:\n  - {start: Mon 2017-09-25 09:15, session: opening, place: nowhere}\n")
        == ["forums/f/schedule.yaml:2:60: error: no room and no venue has the id nowhere"])
  }

  @Test("a weekday that does not match its date is an error at the start")
  func weekday() throws {
    let found = try findings(
      "title: F\nsessions: {opening: Opening}\n",
      schedule: "schedule:\n  - {start: Tue 2017-09-25 09:15, session: opening}\n")
    #expect(
      found == [
        "forums/f/schedule.yaml:2:13: error: 25 September 2017 is a Monday, not a Tuesday (opening)"
      ])
  }

  @Test(
    "a value that is not what its key wants is named with an example",
    arguments: [
      ("duration: soon", "soon is not a length such as 90m, 1h30 or ~75m (s)"),
      ("expected: many", "many is not a whole number such as 300 (s)"),
      ("optional: yes", "yes is not true or false (s)"),
      ("status: confirmd", "confirmd is not a status; the nearest is confirmed (s)"),
      ("part: -1", "-1 is not a whole number such as 2 (s)"),
      (
        "publish_from: 2017-02-30",
        "2017-02-30 is not a day such as Sun 2017-09-24, with a time such as 12:00 if known (s)"
      ),
      ("titel: T", "a session has no key titel; the nearest is title"),
      ("kind: worshop", "worshop is no kind of session; the nearest is workshop"),
      ("kind: zyx", "zyx is no kind of session; say under kinds: what it behaves like"),
      ("audience: mayor", "mayor is no audience; the nearest is mayors"),
      ("within: r", "no session has the id r"),
      ("track: arts", "no track has the id arts"),
      ("source: page", "no source has the id page"),
      ("title: [a]", "a list is not a text (s)"),
      ("title: \"a\\e[31m\"", "the text holds a control character; delete it"),
    ])
  func values(line: String, message: String) throws {
    let workspace = try TemporaryWorkspace.withForum("title: F\nsessions:\n  s:\n    \(line)\n")
    #expect(
      try workspace.load().findings.filter { $0.severity == .error }.map(\.message) == [message])
  }

  @Test(
    "a bare text that other readers of YAML take for something else is warned about",
    arguments: [
      ("title: NO", "other readers of YAML take NO for false; write \"NO\""),
      ("title: 12:00", "other readers of YAML take 12:00 for 720; write \"12:00\""),
      ("earliest: 12:00", "other readers of YAML take 12:00 for 720; write \"12:00\""),
      ("languages: {from: [en, no]}", "other readers of YAML take no for false; write \"no\""),
      ("title: 007", "other readers of YAML take 007 for another number; write \"007\""),
      ("title: 1.10", "other readers of YAML take 1.10 for the number 1.1; write \"1.10\""),
    ])
  func misread(line: String, message: String) throws {
    let workspace = try TemporaryWorkspace.withForum("title: F\nsessions:\n  s:\n    \(line)\n")
    let reading = try workspace.load()
    #expect(reading.findings.map(\.message) == [message])
    #expect(reading.findings.map(\.severity) == [.warning])
  }

  @Test("texts that every reader takes as they are leave no warning")
  func noWarning() throws {
    #expect(
      try findings(
        """
        title: "NO"
        sessions:
          s: {title: 2017, part: 2, series: Part 1, short: 9:5x, earliest: "12:00"}
        """) == [])
  }

  @Test("two places with one id are an error, since the schedule names either by it alone")
  func sharedIDs() throws {
    let found = try findings(
      """
      title: F
      venues:
        a: {name: A, rooms: {main: Main}}
        b: {name: B, rooms: {main: Other, a: Third}}
      """)
    #expect(
      found == [
        "forums/f/forum.yaml:4:24: error: two places of this forum have the id main; rooms and venues share their ids",
        "forums/f/forum.yaml:4:37: error: two places of this forum have the id a; rooms and venues share their ids",
      ])
  }

  @Test("a session that stands in the schedule twice is an error that names both lines")
  func twiceInTheSchedule() throws {
    let found = try findings(
      "title: F\nsessions: {s: S}\n",
      schedule:
        "schedule:\n  - {start: 2017-09-24, session: s}\n  - {start: 2017-09-25, session: s}\n")
    #expect(
      found == [
        "forums/f/schedule.yaml:3:5: error: s stands in the schedule twice, in line 2 and in line 3; keep one"
      ])
  }

  @Test("an identifier that is not well formed is answered with one that is")
  func identifiers() throws {
    #expect(
      try findings("title: F\npeople: {Sagen Helgø: {family: Sagen Helgø}}\n") == [
        "forums/f/forum.yaml:2:10: error: Sagen Helgø is no identifier; write lower-case letters, digits and hyphens, such as sagen-helgo"
      ])
  }

  @Test("the zone is the forum's own, its city's or the workspace's, in this order")
  func zones() throws {
    func zone(_ keys: String) throws -> String? {
      try TemporaryWorkspace.withForum("title: F\n\(keys)").load().workspace.forums["f"]?.timeZone
    }
    #expect(try zone("city: leicester\ntimezone: America/Chicago\n") == "America/Chicago")
    #expect(try zone("city: leicester\n") == "Europe/London")
    #expect(try zone("") == "UTC")
  }

  @Test(
    "defaults hold for what says nothing else, and the default place only for sessions with a day")
  func defaults() throws {
    let workspace = try TemporaryWorkspace.withForum(
      """
      title: F
      sources: {page: https://example.org, other: words}
      defaults: {source: page, status: tentative, audience: members, place: hall, languages: [en]}
      venues: {hall: Hall, annex: Annex}
      sessions:
        a: {title: A}
        b: {title: B, status: confirmed, audience: [all, icorn, leicester], source: other}
      """,
      schedule:
        "schedule: [{start: 2017-09-24, session: a}, {start: 2017-09-25, session: b, place: annex}]\n"
    )
    let reading = try workspace.load()
    #expect(reading.findings == [])
    let forum = try #require(reading.workspace.forums["f"])
    let (a, b) = (try #require(forum.sessions["a"]), try #require(forum.sessions["b"]))
    #expect([a.status, b.status] == [.tentative, .confirmed])
    #expect(a.audience == [.group(.members)])
    #expect(b.audience == [.group(.all), .network("icorn"), .city("leicester")])
    #expect([a.sources.record, b.sources.record] == [["page"], ["other"]])
    #expect(b.languages == Languages(from: ["en"]))
    #expect(forum.schedule["a"]?.place == .venue("hall"))
    #expect(forum.schedule["b"]?.place == .venue("annex"))
  }

  @Test("the one-line form of a record means the long form with one key, defaults included")
  func oneLineRecords() throws {
    let head = """
      title: F
      sources: {page: https://example.org}
      defaults: {source: page, status: tentative, audience: press}

      """
    let short = try TemporaryWorkspace.withForum(
      head + "venues: {v: V}\nrooms: {r: R}\ntracks: {t: T}\npeople: {p: P}\nsessions: {s: S}\n"
    ).load()
    let long = try TemporaryWorkspace.withForum(
      head + """
        venues: {v: {name: V}}
        rooms: {r: {name: R}}
        tracks: {t: {name: T}}
        people: {p: {name: P}}
        sessions: {s: {title: S}}
        """
    ).load()
    #expect(short.findings == [] && long.findings == [])
    #expect(short.workspace.forums["f"] == long.workspace.forums["f"])
    #expect(short.workspace.forums["f"]?.people["p"]?.sources.record == ["page"])
    #expect(short.workspace.forums["f"]?.sessions["s"]?.status == .tentative)
  }

  @Test("the one-line and the long form of an appearance mean the same")
  func appearances() throws {
    let workspace = try TemporaryWorkspace.withForum(
      """
      title: F
      people: {a: Anna, b: Ben}
      sessions:
        s:
          title: S
          speakers:
            - a
            - a: chair
            - b: moderator (tbc)
            - b (tbc)
            - tbc: moderator
            - tbc
            - {person: b, role: panelist, confirmed: false, remote: true, note: by video}
            - a: {role: host, remote: true}
      """)
    let reading = try workspace.load()
    #expect(reading.findings == [])
    #expect(
      reading.workspace.forums["f"]?.sessions["s"]?.appearances == [
        Appearance(person: "a"), Appearance(person: "a", role: "chair"),
        Appearance(person: "b", role: "moderator", isConfirmed: false),
        Appearance(person: "b", isConfirmed: false), Appearance(person: nil, role: "moderator"),
        Appearance(person: nil),
        Appearance(
          person: "b", role: "panelist", isConfirmed: false, isRemote: true, note: "by video"),
        Appearance(person: "a", role: "host", isRemote: true),
      ])
  }

  @Test("places say where a record and its keys stand")
  func places() throws {
    let reading = try TemporaryWorkspace.withForum(
      "title: F\nsessions:\n  s:\n    title: S\n    kind: panel\n",
      schedule: "schedule:\n  - {start: 2017-09-24, session: s}\n"
    ).load()
    let file = "forums/f/forum.yaml"
    let places = reading.places
    #expect(places.place(of: .session("s", in: "f")) == FilePlace(file: file, line: 3, column: 3))
    #expect(
      places.place(of: .session("s", in: "f"), key: "kind")
        == FilePlace(file: file, line: 5, column: 5))
    #expect(places.isWritten("kind", of: .session("s", in: "f")))
    #expect(!places.isWritten("duration", of: .session("s", in: "f")))
    #expect(
      places.place(of: .placement("s", in: "f"), key: "start")
        == FilePlace(file: "forums/f/schedule.yaml", line: 2, column: 6))
    #expect(
      places.place(of: .forum("f"), key: "title") == FilePlace(file: file, line: 1, column: 1))
  }

  @Test("one forum is read alone, and one that is not there is answered with the nearest")
  func oneForum() throws {
    let workspace = try TemporaryWorkspace.withForum("title: F\n")
    try workspace.write(Data("title: G\nsessions: 7\n".utf8), to: "forums/chicago-2018/forum.yaml")
    let reading = try workspace.load(.only(["f"]))
    #expect(reading.workspace.forums.ids == ["f"])
    #expect(reading.workspace.forumIDs == ["chicago-2018", "f"])
    #expect(reading.findings == [])
    #expect(try workspace.load().hasErrors)
    #expect(
      throws: WorkspaceError(
        .unknownForum, subject: "chicgo-2018", detail: "the nearest is chicago-2018.")
    ) {
      try workspace.load(.only(["chicgo-2018"]))
    }
  }

  @Test("the workspace is the nearest parent folder that is marked as one")
  func find() throws {
    let workspace = try TemporaryWorkspace.withForum("title: F\n")
    #expect(try Workspace.find(from: workspace.directory + "/forums/f/../f") == workspace.directory)
    #expect(throws: WorkspaceError.self) { try Workspace.find(from: "/") }
    #expect(throws: WorkspaceError(.notAWorkspace, subject: workspace.directory + "/forums")) {
      try Workspace.load(at: workspace.directory + "/forums")
    }
  }

  @Test("a workspace without a domain for its UIDs is refused")
  func noDomain() throws {
    for text in ["title: T\n", "title: T\nuid_domain: a b\n", "", "- a\n", "title: [\n"] {
      let workspace = try TemporaryWorkspace(["plenary.yaml": text])
      let error = #expect(throws: WorkspaceError.self) { try workspace.load() }
      #expect(error?.code == .damagedWorkspace)
    }
  }

  @Test("hostile files give findings with their places, and the other files are read")
  func hostile() throws {
    let workspace = try TemporaryWorkspace.withForum(
      "title: F\nsessions: \(String(repeating: "[", count: 10_000))\n")
    try workspace.write(Data([0x61, 0xFF]), to: "networks.yaml")
    let reading = try workspace.load()
    #expect(
      reading.findings.map(\.place) == [
        FilePlace(file: "networks.yaml", line: 1, column: 2),
        FilePlace(file: "forums/f/forum.yaml", line: 2, column: 211),
      ])
    #expect(reading.workspace.cities.count == 2)
  }

  @Test("findings stop at the limit and say how many more there were")
  func manyFindings() throws {
    let workspace = try TemporaryWorkspace.withForum(
      "title: F\nsessions:\n"
        + (0..<50).map { "  s\($0): {track: none}\n" }.joined())
    let reading = try Workspace.load(
      at: workspace.directory, limits: FileLimits(findings: 10))
    #expect(reading.findings.count == 11)
    #expect(reading.findings.contains { $0.message == "40 more findings are not listed" })
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import Testing

@Suite("WorkspaceCheck")
struct WorkspaceCheckTests {
  private static let forum = """
    title: F
    updated: 2019-05-01
    first_day: 2019-06-03
    city: stavanger
    sessions: {}
    """

  private func zoneFindings(_ change: (TemporaryWorkspace) throws -> Void) throws -> [String] {
    let folder = try TemporaryWorkspace.withForum(Self.forum)
    try change(folder)
    return WorkspaceCheck().report(on: try folder.load()).findings
      .filter { $0.rule == "unknown-time-zone" }.map(\.description)
  }

  @Test("a zone that a city's line misspells is told there, once, also when forums take it over")
  func cityZone() throws {
    let found = try zoneFindings { folder in
      try folder.write(
        """
        cities:
          stavanger: {name: Stavanger, timezone: Europe/Osloo}
          leicester:
            name: Leicester
            timezone: Europe/Londn
        """, to: "cities.yaml")
      try folder.write(Self.forum, to: "forums/g/forum.yaml")
    }
    #expect(
      found == [
        "cities.yaml:2:32: error: no time zone is named Europe/Osloo; the nearest is Europe/Oslo",
        "cities.yaml:5:5: error: no time zone is named Europe/Londn; the nearest is Europe/London",
      ])
  }

  @Test("the workspace's own zone is judged in plenary.yaml, also without a forum that uses it")
  func workspaceZone() throws {
    let found = try zoneFindings { folder in
      try folder.write(
        "title: T\nuid_domain: t.example\ntimezone: Europe/Pariss\n", to: "plenary.yaml")
    }
    #expect(
      found == [
        "plenary.yaml:3:1: error: no time zone is named Europe/Pariss; the nearest is Europe/Paris"
      ])
  }

  @Test("a forum's zone is judged in its own file when it writes one")
  func forumZone() throws {
    let found = try zoneFindings { folder in
      try folder.write("timezone: Asia/Tokio\n" + Self.forum, to: "forums/f/forum.yaml")
    }
    #expect(
      found == [
        "forums/f/forum.yaml:1:1: error: no time zone is named Asia/Tokio; the nearest is Asia/Tokyo"
      ])
  }

  @Test("files without a mistake give none")
  func sound() throws {
    #expect(try zoneFindings { _ in } == [])
  }
}

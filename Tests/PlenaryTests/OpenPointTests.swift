// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import Testing

@Suite("Open points of a forum")
struct OpenPointTests {
  private func points(_ forum: String, schedule: String = "schedule: []\n") throws -> [OpenPoint] {
    let folder = try TemporaryWorkspace.withForum(forum, schedule: schedule)
    let reading = try folder.load()
    #expect(reading.findings.filter { $0.severity == .error } == [])
    return reading.openPoints(of: try #require(reading.workspace.forums["f"]))
  }

  @Test("a forum without a session has one point")
  func bare() throws {
    let found = try points("title: F\nsessions: {}\n")
    #expect(found == [OpenPoint(forum: "f", kind: .noProgram, count: 1)])
    #expect(found.map(\.message) == ["it has no session yet"])
  }

  @Test("each kind names its sessions; canceled ones wait for nobody")
  func kinds() throws {
    let found = try points(
      """
      title: F
      sessions:
        a: {title: A, kind: plenary, speakers: [{tbc: chair}]}
        b: {title: B, kind: plenary, status: draft}
        c: {title: C, kind: plenary, mode: online}
        d: {title: D, kind: plenary, status: canceled}
      """,
      schedule: """
        schedule:
          - {start: 2019-06-03, session: b}
          - {start: 2019-06-03 09:00, session: c}
        """)
    let expected: [OpenPoint.Kind: [String]] = [
      .noDay: ["A"], .noTime: ["B"], .noPlace: ["B"], .draft: ["B"],
    ]
    for (kind, titles) in expected {
      #expect(found.first { $0.kind == kind }?.titles == titles)
    }
    #expect(!found.contains { $0.titles.contains("D") })
  }

  @Test("of many sessions three are named")
  func many() {
    let point = OpenPoint(forum: "f", kind: .noDay, count: 5, titles: ["A", "B", "C", "D", "E"])
    #expect(point.message == "5 without a day: A; B; C and 2 more")
  }
}

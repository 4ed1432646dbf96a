// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import Testing

@Suite("The article on the workspace")
struct WorkspaceArticleTests {
  private static let document = "Sources/Plenary/Plenary.docc/WorkspaceInTenMinutes.md"

  /// Gives what the article's code prints.
  // swift-format-ignore: NeverForceUnwrap
  private func example() throws -> [String] {
    var printed: [String] = []
    func print(_ items: Any...) {
      printed.append(items.map { "\($0)" }.joined(separator: " "))
    }
    // Shown from here.
    let reading = try Workspace.load(at: "Calendars")
    let workspace = reading.workspace
    print(workspace.title, workspace.forums.count)
    for finding in reading.findings where finding.severity == .error {
      print(finding)
    }

    let forum = workspace.forums["gpm-stavanger-2017"]!
    let rules = try TimeZoneDatabase.system.rules(for: forum.timeZone)
    for session in forum.sessions {
      guard let timing = forum.timing(of: session, rules: rules) else { continue }
      print(timing.start, session.shownTitle)
    }

    var filter = SessionFilter()
    filter.cities = ["ghent"]
    let part = forum.sessions(matching: filter, cities: workspace.cities)
    print(part.map(\.shownTitle))

    let report = WorkspaceCheck().report(on: reading)
    print(report.count(of: .error), report.count(of: .warning))
    for point in reading.openPoints(of: forum) {
      print(point.message)
    }

    var changed = forum
    changed.sessions["closing"] = Session(id: "closing", title: "Closing", kind: .plenary)
    changed.schedule["closing"] = Placement(session: "closing", start: Moment("2017-09-26 16:00")!)
    print(changed.fileText)
    print(changed.scheduleFileText)
    // Shown to here.
    return printed
  }

  @Test("its code is the code that this test compiles")
  func isCompiled() throws {
    let shown = try DocumentedCode.shown(in: Self.document)
    #expect(try shown == DocumentedCode.compiled(in: #filePath))
    #expect(shown.count > 20)
  }

  @Test("its code runs on the workspace that ships")
  func runs() throws {
    try #require(DocumentedCode.enterRepository())
    let printed = try example()
    #expect(printed.first == "City forums and city networks 29")
    #expect(printed.contains("Mon 2017-09-25 09:15 Opening ceremony and welcome"))
    #expect(printed.contains { $0.hasPrefix("[\"") && $0.contains("Empowering Cities") })
    #expect(printed.contains { $0.hasPrefix("0 ") })
    #expect(printed.last?.contains("2017-09-26 16:00, session: closing") == true)
  }
}

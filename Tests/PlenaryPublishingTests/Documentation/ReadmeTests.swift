// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Plenary
import PlenaryPublishing
import Testing

@Suite("The README's example of the library")
struct ReadmeTests {
  /// Gives what the example prints.
  // swift-format-ignore: NeverForceUnwrap
  private func example() throws -> [String] {
    var printed: [String] = []
    func print(_ items: Any...) {
      printed.append(items.map { "\($0)" }.joined(separator: " "))
    }
    // Shown from here.
    let reading = try Workspace.load(at: "Calendars", forums: .only(["gpm-stavanger-2017"]))
    let workspace = reading.workspace
    let forum = workspace.forums["gpm-stavanger-2017"]!

    var filter = SessionFilter()
    filter.people = ["de-lille"]
    let calendar = try ForumEdition(of: forum, in: workspace, filter: filter).calendar()
    let bytes = calendar.serialized()

    for event in VCalendar(component: CalendarReader().read(bytes).calendars[0]).events {
      print(event.summary ?? "", event.dtstart!)
    }
    // Shown to here.
    return printed
  }

  @Test("it is the code that this test compiles")
  func isCompiled() throws {
    let shown = try DocumentedCode.shown(in: "README.md")
    #expect(try shown == DocumentedCode.compiled(in: #filePath))
    #expect(shown.count > 5)
  }

  @Test("it prints the entries of one mayor's calendar")
  func runs() throws {
    try #require(DocumentedCode.enterRepository())
    let printed = try example()
    #expect(printed.count == 4)
    #expect(printed.contains { $0.hasPrefix("Chair · Strategy session: Empowering Cities ") })
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ICalendar

@Suite("ComponentNesting")
struct ComponentNestingTests {
  /// A nest of that many components, and whether a BEGIN line broke the limit of 4 levels.
  private func nest(_ names: String...) -> (nesting: ComponentNesting, broke: [Bool]) {
    var nesting = ComponentNesting(limit: 4)
    let broke = names.map { !nesting.begin($0) }
    return (nesting, broke)
  }

  @Test("the first level beyond the limit costs the outermost component, once")
  func limit() {
    let (nesting, broke) = nest("VEVENT", "X-A", "X-A", "X-A", "X-A")
    #expect(broke == [false, false, false, true, false])
    #expect(nesting.isSkipping)
    #expect(nesting.depth == 4)
  }

  @Test("levels beyond the limit end one by one with END lines of their own")
  func ends() {
    var (nesting, _) = nest("VEVENT", "X-A", "X-A", "X-A", "X-A", "X-A")
    let counts = (0..<3).map { _ in nesting.levelsEnding(atEnd: "X-A") }
    #expect(counts == [nil, nil, 1])
  }

  @Test("the END of the event ends all that is open in it beyond the limit")
  func missingEnds() {
    var (nesting, _) = nest("VEVENT", "X-A", "X-A", "X-A", "X-A", "X-A")
    let count = nesting.levelsEnding(atEnd: "VEVENT")
    #expect(count == 4)
    let outermost = nesting.close(4)
    #expect(outermost?.name == "VEVENT")
    #expect(outermost?.isSkipped == true)
    #expect(!nesting.isSkipping)
  }

  @Test("the END of an event beyond the limit ends that one")
  func deepEvents() {
    var (nesting, _) = nest("VEVENT", "VEVENT", "VEVENT", "VEVENT", "VEVENT")
    let counts = (0..<2).map { _ in nesting.levelsEnding(atEnd: "VEVENT") }
    #expect(counts == [nil, 1])
  }

  @Test("an event begins anew after a nest that holds something, not in a row of bare events")
  func begins() {
    var (nesting, _) = nest("VEVENT", "X-A", "X-A", "X-A")
    #expect(nesting.levelsEnding(beforeBegin: "VEVENT") == 4)
    #expect(nesting.levelsEnding(beforeBegin: "X-A") == 0)
    (nesting, _) = nest("VEVENT", "VEVENT", "VEVENT", "VEVENT")
    #expect(nesting.levelsEnding(beforeBegin: "VEVENT") == 0)
    _ = nesting.addProperty()
    #expect(nesting.levelsEnding(beforeBegin: "VEVENT") == 4)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary
import Testing

@Suite("ForumCheck on what is left out or cannot be shown")
struct ForumHeadCheckTests {
  private func forum(_ change: (inout Forum) -> Void) -> Forum {
    ForumCheckTests.forum {
      ForumCheckTests.add("a", "2019-06-03 10:00", minutes: 60, to: &$0)
      ForumCheckTests.add("b", "2019-06-04 10:00", minutes: 60, to: &$0)
      change(&$0)
    }
  }

  @Test("a forum without the day of its last change is a warning, since it cannot be exported")
  func updated() {
    #expect(ForumCheckTests.rules(forum { _ in }, .warning) == [])
    #expect(ForumCheckTests.rules(forum { $0.updated = nil }, .warning) == ["no-updated"])
  }

  @Test("a last day without a first is a warning")
  func lastDayAlone() {
    #expect(ForumCheckTests.rules(forum { $0.firstDay = nil }, .warning) == ["no-first-day"])
  }

  @Test("a short title of more than 32 characters is a warning", arguments: [(32, 0), (33, 1)])
  func shortTitle(length: Int, warnings: Int) {
    let forum = forum { $0.sessions["a"]?.short = String(repeating: "é", count: length) }
    #expect(ForumCheckTests.rules(forum, .warning).count { $0 == "long-short" } == warnings)
  }

  @Test("a start that the clocks skip is a warning, one that they show twice a note")
  func clockChanges() {
    let gap = ForumCheckTests.forum {
      $0.firstDay = CivilDate("2019-03-31")
      $0.lastDay = $0.firstDay
      ForumCheckTests.add("a", "2019-03-31 02:30", minutes: 60, to: &$0)
      ForumCheckTests.add("b", "2019-03-31 03:30", minutes: 60, to: &$0)
    }
    let found = ForumCheckTests.findings(gap)
    #expect(
      found.map(\.message) == [
        "the clocks skip 02:30 on Sunday 31 March; a is taken to start at 03:30"
      ])
    #expect(found.map(\.severity) == [.warning])
    let fold = ForumCheckTests.forum {
      $0.firstDay = CivilDate("2019-10-27")
      $0.lastDay = $0.firstDay
      ForumCheckTests.add("a", "2019-10-27 02:30", minutes: 60, to: &$0)
      ForumCheckTests.add("b", "2019-10-27 05:00", minutes: 60, to: &$0)
    }
    #expect(ForumCheckTests.rules(fold, .note) == ["clock-change"])
    #expect(ForumCheckTests.rules(fold, .warning) == [])
  }

  @Test("an optional session inside another does not overlap it")
  func nestedOptional() {
    func notes(within whole: Session.ID?) -> [String] {
      ForumCheckTests.rules(
        forum {
          ForumCheckTests.add("c", "2019-06-03 10:30", minutes: 15, to: &$0) {
            $0.isOptional = true
            $0.within = whole
          }
        }, .note)
    }
    #expect(notes(within: nil) == ["optional-overlap"])
    #expect(notes(within: "a") == [])
  }

  @Test("what was not judged is counted in words that fit one")
  func countedReasons() {
    let forum = ForumCheckTests.forum {
      ForumCheckTests.add("a", "2019-06-03 10:00", minutes: 60, to: &$0)
    }
    let workspace = Workspace(directory: "/nowhere", title: "Test", uidDomain: "example.org")
    let report = ForumCheck().report(on: forum, in: workspace, places: FilePlaces())
    #expect(report.notJudged.map(\.reason).contains("1 session has no place"))
  }
}

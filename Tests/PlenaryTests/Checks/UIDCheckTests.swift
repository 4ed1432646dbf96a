// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import Testing

@Suite("ForumCheck on calendar UIDs")
struct UIDCheckTests {
  private func messages(_ change: (inout Forum) -> Void) -> [String] {
    let forum = ForumCheckTests.forum {
      for id: Session.ID in ["early", "late"] { $0.sessions[id] = Session(id: id, title: "T") }
      change(&$0)
    }
    return ForumCheckTests.findings(forum).filter { $0.rule == "duplicate-uid" }.map(\.message)
  }

  @Test("an earlier id that another session has now is one error")
  func livingID() {
    let message =
      "early says that it was late, which is another session; write an id nothing has now"
    #expect(messages { $0.sessions["early"]?.was = ["late"] } == [message])
    #expect(messages { $0.sessions["early"]?.was = ["older", "late"] } == [message])
  }

  @Test("one UID written twice, or made of one earlier id, is an error that names both sessions")
  func sharedUID() {
    #expect(
      messages {
        $0.sessions["early"]?.uid = "x@y"
        $0.sessions["late"]?.uid = "x@y"
      } == ["early and late have one calendar UID, x@y, and would be one entry"])
    #expect(
      messages {
        $0.sessions["early"]?.was = ["old"]
        $0.sessions["late"]?.was = ["old"]
      } == [
        "early and late have one calendar UID, old.spring-2019@plenary.invalid, and would be one entry"
      ])
  }

  @Test("earlier ids that nothing has, and a session's own, are fine")
  func harmless() {
    #expect(
      messages {
        $0.sessions["early"]?.was = ["early", "older"]
        $0.sessions["late"]?.was = ["old"]
      } == [])
  }
}

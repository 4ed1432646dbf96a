// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PlenaryCommand

@Suite("Line breaking and the terminal's width")
struct LineBreakingTests {
  @Test("words are packed into lines and never broken")
  func words() {
    #expect(
      LineBreaking.words("with Peter Kurz and Daniël Termont", columns: 12)
        == ["with Peter", "Kurz and", "Daniël", "Termont"])
    #expect(LineBreaking.words("Oberbürgermeister", columns: 5) == ["Oberbürgermeister"])
    #expect(LineBreaking.words("", columns: 5) == [])
    #expect(LineBreaking.words("with Peter Kurz +3", columns: 15) == ["with Peter", "Kurz +3"])
  }

  @Test("parts of a heading stay whole where they fit, and are broken between words where not")
  func parts() {
    #expect(
      LineBreaking.parts(["Forum", "Oslo", "8 June 2018"], columns: 40)
        == ["Forum · Oslo · 8 June 2018"])
    #expect(
      LineBreaking.parts(["Forum", "Oslo", "8 June 2018"], columns: 13)
        == ["Forum · Oslo", "8 June 2018"])
    #expect(
      LineBreaking.parts(["A forum of cities", "Oslo"], columns: 10)
        == ["A forum of", "cities", "Oslo"])
  }

  @Test("the terminal is asked only when nothing else says its width")
  func asking() {
    var asked = 0
    func columns(_ environment: String?, isTerminal: Bool, _ answer: Int?) -> Int {
      TerminalWidth.columns(environment: environment, isTerminal: isTerminal) {
        asked += 1
        return answer
      }
    }
    #expect(columns("72", isTerminal: true, 90) == 72)
    #expect(columns(nil, isTerminal: false, 90) == 100)
    #expect(asked == 0)
    #expect(columns(nil, isTerminal: true, 90) == 90)
    #expect(columns("many", isTerminal: true, nil) == 80)
    #expect(columns("1", isTerminal: true, 90) == 40)
    #expect(asked == 2)
  }
}

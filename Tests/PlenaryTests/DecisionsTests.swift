// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import Testing

@Suite("Decisions")
struct DecisionsTests {
  private static let written = """
    # What we decided about partners' events.
    notes:
      - {event: uscm/86th, note: "Ask again in May: the hall may change."}

    corrections:
      # The site has no zone set.
      - event: sdgwatch/1
        start: Fri 2018-06-08 09:00 Europe/Brussels
        end: Fri 2018-06-08 13:00 Europe/Brussels
        was: {start: Fri 2018-06-08 08:00 UTC}
        note: The text says 09:00.
        made: 2018-05-02
      - {event: {source: un, uid: a/b, occurrence: 2018-07-09}, status: canceled}
    joins:
      - {events: [uscm/86th, gpm/uscm-2018]}
    splits:
      - {events: [metropolis/2017, iclei/2018]}

    """

  private func read(_ text: String, cities: Records<City>? = nil) -> DecisionsReading {
    DecisionsReading(Array(text.utf8), cities: cities)
  }

  private func reference(_ text: String) throws -> EventReference {
    try #require(EventReference(text))
  }

  @Test("all that can be decided is read")
  func reading() throws {
    let reading = read(Self.written)
    #expect(reading.findings == [])
    let decisions = reading.decisions
    #expect(decisions.notes.map(\.note) == ["Ask again in May: the hall may change."])
    let first = try #require(decisions.corrections.first)
    #expect(first.event == EventReference(source: "sdgwatch", uid: "1"))
    #expect(first.fields.start?.timeZone == "Europe/Brussels")
    #expect(first.fields.said == [.start, .end])
    #expect(first.was.said == [.start])
    #expect(first.made == CivilDate("2018-05-02"))
    let second = decisions.corrections[1]
    #expect(second.event.recurrenceID == "2018-07-09")
    #expect(second.event.uid == "a/b")
    #expect(second.fields.status == .canceled)
    #expect(decisions.joins.map(\.events.count) == [2])
    #expect(
      try decisions.splits.map(\.events) == [
        [reference("metropolis/2017"), reference("iclei/2018")]
      ])
  }

  @Test("a workspace knows its decisions, and checks their cities")
  func inWorkspace() throws {
    let workspace = try TemporaryWorkspace.withForum("title: F\nsessions: {}\n")
    #expect(try workspace.load().workspace.decisions.isEmpty)
    let text = "corrections:\n  - {event: a/1, city: oslo}\n  - {event: a/2, city: leicester}\n"
    try workspace.write(Data(text.utf8), to: "decisions.yaml")
    let reading = try workspace.load()
    #expect(reading.workspace.decisions.corrections.map(\.fields.city) == ["oslo", "leicester"])
    #expect(
      reading.findings.map(\.description) == [
        "decisions.yaml:2:24: error: no city has the id oslo"
      ])
  }

  @Test("an empty file and one of comments decide nothing", arguments: ["", "# nothing yet\n"])
  func empty(_ text: String) {
    #expect(read(text).findings == [])
    #expect(read(text).decisions.isEmpty)
  }

  @Test(
    "a mistake is found at its place",
    arguments: [
      (
        "notes:\n  - {event: uscm, note: x}\n",
        "decisions.yaml:2:13: error: uscm is not an event such as"
      ),
      (
        "corrections:\n  - {event: a/1, note: x}\n",
        "decisions.yaml:2:5: error: a correction needs a key"
      ),
      (
        "corrections:\n  - {event: a/1, start: Mon 2018-06-08}\n",
        "decisions.yaml:2:25: error: 8 June 2018 is a Friday, not a Monday"
      ),
      (
        "corrections:\n  - {event: a/1, titel: x}\n",
        "decisions.yaml:2:18: error: a correction has no key titel; the nearest is title"
      ),
      (
        "corrections:\n  - {event: a/1, city: olso}\n",
        "decisions.yaml:2:24: error: no city has the id olso; oslo is Oslo"
      ),
      (
        "joins:\n  - {events: [a/1, a/1]}\n",
        "decisions.yaml:2:5: error: two or more different events are needed"
      ),
      (
        "joins:\n  - {events: [a/1, b/2]}\nsplits:\n  - {events: [b/2, a/1]}\n",
        "decisions.yaml:4:3: error: a/1 and b/2 are joined and split; keep one of the two"
      ),
      (
        "corrections:\n  - {event: a/1, title: x}\n  - {event: a/1, title: y}\n",
        "decisions.yaml:2:3: error: a/1 is corrected twice"
      ),
    ])
  func mistakes(_ text: String, _ expected: String) {
    let findings = read(text, cities: [City(id: "oslo", name: "Oslo")]).findings.map(\.description)
    #expect(findings.contains { $0.hasPrefix(expected) }, "\(findings)")
  }

  @Test("what is written is read back the same")
  func roundTrip() {
    let decisions = read(Self.written).decisions
    #expect(read(decisions.fileText).decisions == decisions)
    #expect(read(decisions.fileText).findings == [])
  }

  @Test("a correction that is added to one keeps what that said")
  func correcting() throws {
    var decisions = read(Self.written).decisions
    var fields = EventFields()
    fields.title = "Cities and nature"
    var source = EventFields()
    source.title = "Nature"
    source.place = "Brussels"
    decisions.correct(
      EventCorrection(event: try reference("sdgwatch/1"), fields: fields, source: source))
    let correction = try #require(decisions.correction(of: try reference("sdgwatch/1")))
    #expect(correction.fields.said == [.title, .start, .end])
    #expect(correction.was.said == [.title, .start])
    #expect(correction.note == "The text says 09:00.")
    decisions.withdrawCorrection(of: try reference("sdgwatch/1"))
    #expect(decisions.corrections.count == 1)
  }

  @Test("a join takes a split back, and a split takes a join apart")
  func joiningAndSplitting() throws {
    var decisions = Decisions()
    let (a, b, c) = (try reference("a/1"), try reference("b/2"), try reference("c/3"))
    decisions.split(EventGrouping(events: [a, b]))
    decisions.join(EventGrouping(events: [a, b]))
    #expect(decisions.splits.isEmpty)
    decisions.join(EventGrouping(events: [b, c]))
    #expect(decisions.joins.map { Set($0.events) } == [[a, b, c]])
    decisions.split(EventGrouping(events: [b, c]))
    #expect(decisions.joins.isEmpty)
    #expect(decisions.splits.map(\.events) == [[b, c]])
  }
}

@Suite("DecisionsFile")
struct DecisionsFileTests {
  private static let written = """
    # Ours.
    joins:            # by hand
      # the same congress
      - {events: [a/1, b/2]}
      # and this one
      -   events: [c/1, d/2]   # sure
          note: Seen in print.

    # Notes come last here.
    notes:
    - event: a/1
      note: |
        # not a comment
        two lines
    # the end

    """

  private func file(_ text: String = written) throws -> DecisionsFile {
    try #require(DecisionsFile(text))
  }

  @Test("a file that says something wrong is not written over")
  func mistakes() {
    #expect(DecisionsFile("notes:\n  - {event: a, note: x}\n") == nil)
  }

  @Test("a decision that is added gets a line, and all others stay as they are")
  func adding() throws {
    var file = try file()
    file.update {
      $0.joins.append(
        EventGrouping(events: ["e/1", "f/2"].compactMap { EventReference($0) }, note: "New: sure"))
    }
    #expect(
      file.text
        == Self.written.replacing(
          "Seen in print.\n",
          with: "Seen in print.\n  - {events: [e/1, f/2], note: \"New: sure\"}\n"))
    #expect(file.decisions.joins.count == 3)
  }

  @Test("a decision that goes takes its lines along")
  func removing() throws {
    var file = try file()
    file.update { $0.joins.removeLast() }
    #expect(
      file.text
        == Self.written.replacing(
          "  -   events: [c/1, d/2]   # sure\n      note: Seen in print.\n", with: ""))
  }

  @Test("a decision that changes is written in its place")
  func changing() throws {
    var file = try file()
    file.update { $0.joins[0].note = "Asked." }
    #expect(
      file.text
        == Self.written.replacing(
          "  - {events: [a/1, b/2]}", with: "  - {events: [a/1, b/2], note: Asked.}"))
  }

  @Test("lists are changed in any order of the file, and new ones come last")
  func severalLists() throws {
    var file = try file()
    file.update { decisions in
      decisions.notes.append(
        EventNote(event: EventReference(source: "z", uid: "9"), note: "Late."))
      decisions.joins.removeFirst()
      decisions.splits = [
        EventGrouping(events: ["a/1", "z/9"].compactMap { EventReference($0) })
      ]
    }
    #expect(file.text.hasPrefix("# Ours.\njoins:            # by hand\n"))
    #expect(file.text.contains("# Notes come last here.\nnotes:\n- event: a/1\n"))
    #expect(file.text.contains("    two lines\n- {event: z/9, note: Late.}\n# the end\n"))
    #expect(file.text.hasSuffix("\nsplits:\n  - {events: [a/1, z/9]}\n"))
    #expect(DecisionsReading(Array(file.text.utf8)).decisions == file.decisions)
  }

  @Test("a list in one line is written anew, and says the same")
  func oneLine() throws {
    var file = try file("joins: [{events: [a/1, b/2]}]\n")
    file.update { $0.joins.append($0.joins[0]) }
    #expect(file.text == "joins:\n  - {events: [a/1, b/2]}\n  - {events: [a/1, b/2]}\n")
  }

  @Test("the first decision begins the file, and the last one leaves it")
  func firstAndLast() throws {
    var file = try file("")
    let event = EventReference(source: "a", uid: "1: x & y")
    file.update { $0.notes.append(EventNote(event: event, note: "yes")) }
    #expect(DecisionsReading(Array(file.text.utf8)).decisions.notes.first?.event == event)
    file.update { $0.notes = [] }
    #expect(DecisionsReading(Array(file.text.utf8)).decisions.isEmpty)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary events --format ics --merged")
struct MergedFeedTests {
  private static let merged = ["events", "--format", "ics", "--merged"]

  private func uids(_ calendar: String) -> [String] {
    calendar.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
  }

  /// Long lines whole again.
  private func unfolded(_ calendar: String) -> String { calendar.replacing("\r\n ", with: "") }

  @Test("an event that several announce is there once, with UIDs of ours and every origin named")
  func once() throws {
    let folder = try TemporaryFolder.empty()
    let event = Feed.event("a", "Forum on Water and Ports", "DESCRIPTION:Come.")
    try folder.write(Feed.calendar(event), to: "feeds/b.ics")
    let alone = try CommandRun(Self.merged, in: folder.path)
    #expect(alone.status == 0)
    let uid = uids(alone.output)
    #expect(uid.count == 1)
    #expect(uid[0].hasSuffix("@test.example"))
    #expect(uid[0] != "UID:a@example.org")
    // A source that joins later changes no UID, whatever it is called.
    try folder.write(
      Feed.calendar(
        event.replacing("UID:a", with: "UID:z").replacing(
          "SUMMARY", with: "URL:https://example.org/forum\r\nSUMMARY")), to: "feeds/a.ics")
    let both = unfolded(try CommandRun(Self.merged, in: folder.path).output)
    #expect(uids(both) == uid)
    #expect(both.contains("X-PLENARY-SOURCE:b\r\nX-PLENARY-SOURCE:a\r\n"))
    #expect(both.contains("DESCRIPTION:Come.\\n\\nAnnounced by b\\, a.\r\n"))
    #expect(both.contains("URL:https://example.org/forum\r\n"))
    #expect(both.contains("X-WR-CALNAME:Partner events · Test\r\n"))
    #expect(both.contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n"))
    // What was split by hand is two events.
    try folder.plenary("events", "split", "b/a", "a/z")
    #expect(uids(try CommandRun(Self.merged, in: folder.path).output).count == 2)
  }

  @Test("a series keeps its rule, and its overrides keep its UID")
  func series() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(
      Feed.calendar(
        Feed.event("a", "Walk", "RRULE:FREQ=DAILY;COUNT=3"),
        Feed.event("a", "Walk, moved", "RECURRENCE-ID:20180609T080000Z")), to: "feeds/p.ics")
    let calendar = try CommandRun(Self.merged, in: folder.path).output
    #expect(Set(uids(calendar)).count == 1)
    #expect(uids(calendar).count == 2)
    #expect(calendar.contains("RRULE:FREQ=DAILY;COUNT=3"))
    #expect(calendar.contains("RECURRENCE-ID:20180609T080000Z"))
  }

  @Test(
    "what is not for everybody, and who takes part, is not passed on",
    arguments: [["events", "--format", "ics"], ["events", "--format", "ics", "--merged"]])
  func privacy(arguments: [String]) throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(
      Feed.calendar(
        Feed.event("a", "Open", "ATTENDEE;CN=Jo:mailto:jo@example.org", "CLASS:PUBLIC"),
        Feed.event("b", "Hidden", "CLASS:PRIVATE"), Feed.event("c", "Hidden", "CLASS:CONFIDENTIAL"),
        Feed.event("d", "Hidden", "CLASS:X-UNKNOWN"),
        Feed.event("e", "Hidden", "RRULE:FREQ=DAILY;COUNT=3", "CLASS:PRIVATE"),
        Feed.event("e", "Hidden override", "RECURRENCE-ID:20180609T080000Z")), to: "feeds/p.ics")
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.output.contains("SUMMARY:Open"))
    #expect(!run.output.contains("Hidden"))
    #expect(!run.output.contains("jo@example.org"))
    // A person at work here sees all.
    let table = try folder.plenary("events", "--from", "2018-06-01", "--to", "2018-07-01")
    #expect(table.output.contains("Hidden"))
  }

  @Test(
    "no address of an organizer, and nothing that reaches into a reader's machine, is passed on")
  func sanitized() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(
      Feed.calendar(
        Feed.event(
          "a", "Open", "ORGANIZER;CN=Jo:mailto:jo@example.org", "CONTACT:Jo\\, jo@example.org",
          "URL:file:///etc/passwd", "X-PLENARY-SOURCE:uscm", "X-PLENARY-NETWORK:uscm",
          "BEGIN:VALARM", "ACTION:EMAIL", "ATTENDEE:mailto:jo@example.org", "TRIGGER:PT0S",
          "END:VALARM")), to: "feeds/p.ics")
    let calendar = try CommandRun(Self.merged, in: folder.path).output
    #expect(calendar.contains("SUMMARY:Open"))
    for word in ["jo@example.org", "file:", "uscm", "VALARM"] {
      #expect(!calendar.contains(word), "\(word)")
    }
  }

  @Test("corrections are passed on, and it is read as a calendar again")
  func corrected() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.plenary("events", "correct", "86th annual", "--title", "86th Annual Meeting, Boston")
    let calendar = try CommandRun(Self.merged, in: folder.path)
    #expect(calendar.output.contains("SUMMARY:86th Annual Meeting\\, Boston\r\n"))
    #expect(try CommandRun(Self.merged, in: folder.path).output == calendar.output)
    let run = try folder.plenary(
      "import", "-", "--source", "copy", "--dry-run", "--json", input: calendar.output)
    #expect(run.status == 0)
    #expect(try run.json(ImportDocument.self).added == uids(calendar.output).count)
  }

  @Test("a network's filter lets an event through that the network announces too")
  func filters() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(Self.merged + ["--network", "uscm"], in: folder.path)
    #expect(!uids(run.output).isEmpty)
    #expect(!run.output.contains("X-PLENARY-SOURCE:eurocities"))
    #expect(try folder.plenary("events", "--merged").status == 64)
  }
}

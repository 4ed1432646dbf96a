// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ScriptedServers
import Synchronization
import Testing

@Suite("plenary feed")
struct FeedTests {
  private let open = ["--allow-network", "127.0.0.0/8"]

  /// A server whose answer can be changed, and a workspace that has subscribed to it.
  private final class Partner {
    let folder: TemporaryFolder
    let server: ScriptedServer
    private let answer: Answer

    final class Answer: Sendable {
      let state = Mutex((status: "200 OK", headers: [String](), body: ""))
    }

    init(body: String) throws {
      folder = try TemporaryFolder.empty()
      let answer = Answer()
      answer.state.withLock { $0.body = body }
      server = try ScriptedServer { _, client in
        let (status, headers, body) = answer.state.withLock { $0 }
        client.answer(status, headers, body: body)
      }
      self.answer = answer
    }

    deinit { server.stop() }

    func says(_ status: String = "200 OK", _ headers: [String] = [], body: String = "") {
      answer.state.withLock { $0 = (status, headers, body) }
    }
  }

  private func feed(_ titles: String...) -> String {
    let events = titles.enumerated().map { index, title in
      Feed.event(
        "e\(index)", title, start: "DTSTART:20300\(index + 1)10T090000Z",
        end: "DTEND:20300\(index + 1)10T100000Z")
    }
    return Feed.calendar(events.joined())
  }

  private func added(_ body: String) throws -> Partner {
    let partner = try Partner(body: body)
    let run = try CommandRun(
      ["feed", "add", "p", partner.server.url("/p.ics")] + open, in: partner.folder.path)
    #expect(run.status == 0, "\(run.errors)")
    return partner
  }

  private func titles(_ partner: Partner) throws -> [String] {
    let run = try partner.folder.plenary(
      "events", "--from", "2030-01-01", "--to", "2031-01-01", "--format", "json")
    return try run.objects().compactMap { $0["title"] as? String }
  }

  private func sync(_ partner: Partner, _ more: String...) throws -> CommandRun {
    try CommandRun(["feed", "sync", "p"] + open + more, in: partner.folder.path)
  }

  @Test("a feed is added, fetched at once, and followed")
  func follows() throws {
    let partner = try added(feed("One", "Two"))
    #expect(try titles(partner) == ["One", "Two"])
    partner.says(body: feed("One", "Other", "Three"))
    let run = try sync(partner, "--json")
    #expect(run.status == 0)
    let report = try #require(try run.objects().first)
    #expect(report["added"] as? Int == 1)
    #expect(report["changed"] as? Int == 1)
    #expect(report["source"] as? String == "p")
    #expect(try titles(partner) == ["One", "Other", "Three"])
  }

  @Test(
    "an address of this machine is refused by name, in 69, unless its network is opened for the call"
  )
  func refused() throws {
    let partner = try Partner(body: feed("One"))
    let run = try partner.folder.plenary("feed", "add", "p", partner.server.url("/p.ics"))
    #expect(run.status == 69)
    #expect((run.output + run.errors).contains("127.0.0.1"))
    #expect(partner.server.requests.isEmpty)
    #expect(try sync(partner).status == 0)
    #expect(try titles(partner) == ["One"])
  }

  @Test(
    "a bad answer leaves the events as they were and is named",
    arguments: [
      ("200 OK", "<html>Log in</html>", 65, "held", "html"),
      ("200 OK", "", 65, "held", "empty"),
      ("200 OK", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", 75, "held", "no-events"),
      ("200 OK", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", 75, "held", "truncated"),
      ("404 Not Found", "gone", 69, "failing", "status"),
      ("500 Oops", "", 69, "failing", "status"),
      ("410 Gone", "", 69, "paused", "gone"),
    ])
  func bad(status: String, body: String, code: Int, state: String, word: String) throws {
    let partner = try added(feed("One", "Two"))
    partner.says(status, body: body)
    #expect(try sync(partner).status == Int32(code))
    #expect(try titles(partner) == ["One", "Two"])
    let explained = try partner.folder.plenary("feed", "explain", "p", "--json")
    let feed = try explained.object()
    #expect(feed["state"] as? String == state)
    #expect((feed["reason"] as? String)?.hasPrefix(word + ":") == true)
    #expect(feed["lastOK"] as? String != nil)
  }

  @Test("what was held is applied when a person accepts it, and can be looked at before")
  func accept() throws {
    let partner = try added(feed("One", "Two", "Three"))
    let body = feed("One")
    partner.says(body: body)
    #expect(try sync(partner).status == 75)
    #expect(try partner.folder.plenary("feed", "explain", "p", "--body", "bad").output == body)
    #expect(try partner.folder.plenary("feed", "accept", "p").status == 0)
    #expect(try titles(partner) == ["One"])
  }

  @Test("the tag of the last good body is sent, and 304 changes nothing")
  func conditional() throws {
    let partner = try Partner(body: "")
    partner.says("200 OK", ["ETag: \"v1\""], body: feed("One"))
    _ = try CommandRun(
      ["feed", "add", "p", partner.server.url("/p.ics")] + open, in: partner.folder.path)
    partner.says("304 Not Modified", ["ETag: \"v1\""])
    #expect(try sync(partner).status == 0)
    #expect(partner.server.requests.map { $0.headers["if-none-match"] } == [nil, "\"v1\""])
    #expect(try titles(partner) == ["One"])
  }

  @Test(
    "a feed whose server asks to be left alone, or that is paused, is not fetched without --now")
  func leftAlone() throws {
    let partner = try added(feed("One"))
    partner.says("503 Busy", ["Retry-After: 3600"])
    #expect(try sync(partner).status == 69)
    let asked = partner.server.requests.count
    #expect(try sync(partner).status == 0)
    try partner.folder.plenary("feed", "pause", "p")
    #expect(try sync(partner).status == 0)
    #expect(partner.server.requests.count == asked)
    partner.says(body: feed("One", "Two"))
    #expect(try sync(partner, "--now").status == 0)
    #expect(try titles(partner) == ["One", "Two"])
  }

  @Test("without names only what is due is fetched")
  func due() throws {
    let partner = try added(feed("One"))
    let run = try CommandRun(["feed", "sync"] + open, in: partner.folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("No feed is due."))
    #expect(partner.server.requests.count == 1)
  }

  @Test("a permanent redirect is followed and proposed, and taken when a person accepts it")
  func moved() throws {
    let folder = try TemporaryFolder.empty()
    let body = feed("One")
    let server = try ScriptedServer { request, client in
      if request.path == "/old.ics" {
        client.answer("301 Moved", ["Location: /new.ics"])
      } else {
        client.answer("200 OK", body: body)
      }
    }
    defer { server.stop() }
    let run = try CommandRun(
      ["feed", "add", "p", server.url("/old.ics")] + open, in: folder.path)
    #expect(run.status == 0)
    let feed = try folder.plenary("feed", "explain", "p", "--json").object()
    #expect((feed["proposedURL"] as? String)?.hasSuffix("/new.ics") == true)
    #expect(try folder.plenary("feed", "accept", "p", "--move").status == 0)
    _ = try CommandRun(["feed", "sync", "p"] + open, in: folder.path)
    #expect(server.requests.map(\.path) == ["/old.ics", "/new.ics", "/new.ics"])
  }

  @Test("remove says what goes, and keeps the events when asked to")
  func remove() throws {
    let partner = try added(feed("One", "Two"))
    let run = try partner.folder.plenary("feed", "remove", "p", "--keep-events")
    #expect(run.output.contains("2 events"))
    #expect(try titles(partner) == ["One", "Two"])
    let other = try added(feed("One"))
    #expect(try other.folder.plenary("feed", "remove", "p").output.contains("1 event"))
    #expect(try titles(other).isEmpty)
  }

  @Test("a feed that needs a person is told by status")
  func status() throws {
    let partner = try added(feed("One"))
    partner.says(body: "<html></html>")
    _ = try sync(partner)
    #expect(try partner.folder.plenary("status").output.contains("plenary feed explain p"))
  }
}

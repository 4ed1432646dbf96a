// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary status")
struct StatusTests {
  private struct Task: Decodable {
    let forum: String?
    let source: String?
    let kind: String
    let count: Int
    let message: String
    let command: String
  }

  @Test("status names what waits for a person, each with the command to type")
  func status() throws {
    let folder = try TemporaryFolder()
    try folder.plenary("init", ".")
    // Far ahead, so that the forum is never over.
    try folder.replace("2027-", with: "2099-", in: "forums/sample-forum/forum.yaml")
    let schedule = try folder.text(of: "forums/sample-forum/schedule.yaml")
    try folder.write(
      schedule.replacing(/[A-Z][a-z]+ 2027-/, with: "2099-"),
      to: "forums/sample-forum/schedule.yaml")
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(run.lines.first == "Forums · 1 forum, 0 partner calendars")
    #expect(run.output.contains("sample-forum: 2 sessions with somebody to be confirmed"))
    #expect(run.output.contains("    plenary show sample-forum"))
    #expect(try folder.plenary().output == run.output)
    let points = try folder.plenary("status", "--json").json([Task].self)
    #expect(points.contains { $0.kind == "to-be-confirmed" && $0.count == 2 })
  }

  @Test("forums that are over need nobody, unless all are asked for")
  func statusOfPast() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(
      run.lines.first
        == "City forums and city networks · 29 forums, 24 partner calendars")
    #expect(run.output.contains("(--all)"))
    #expect(try folder.plenary("status", "--all").lines.count > 10)
  }

  @Test("mistakes in files are one line for people and an entry each in JSON, with their places")
  func mistakes() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.replace(
      "city: stavanger\n", with: "city: stavangr\nseries: gmp\n",
      in: "forums/gpm-stavanger-2017/forum.yaml")
    try folder.write("title: [", to: "forums/chicago-2018/forum.yaml")
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(run.lines.first == "City forums and city networks · 29 forums, 24 partner calendars")
    let tasks = try folder.plenary("status", "--json").json([Task].self)
      .filter { $0.kind == "mistake" }
    #expect(run.lines[1].hasPrefix("\(tasks.count) mistakes in the files:"))
    #expect(tasks.count >= 3)
    let city = try #require(tasks.first { $0.message.contains("stavangr") })
    #expect(city.forum == "gpm-stavanger-2017")
    #expect(city.message.hasPrefix("forums/gpm-stavanger-2017/forum.yaml:"))
    #expect(city.command == "plenary check gpm-stavanger-2017")
    #expect(tasks.contains { $0.forum == "chicago-2018" })
  }

  @Test("a feed file that is held is named with the reason, and the command does not fail")
  func held() throws {
    let folder = try TemporaryFolder.empty()
    let feed = Feed.calendar(Feed.event("walk", "Walk"))
    try folder.write(feed, to: "feeds/good.ics")
    try folder.write(String(feed.prefix(100)), to: "feeds/cut.ics")
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(
      run.lines.contains(
        "feeds/cut.ics: held: The body does not end with END:VCALENDAR; it looks cut off."))
    #expect(!run.output.contains("good"))
    let tasks = try folder.plenary("status", "--json").json([Task].self)
    #expect(tasks.map(\.kind) == ["held"])
    #expect(tasks.map(\.source) == ["feeds/cut.ics"])
  }

  @Test("a source whose last import was held is named")
  func heldImport() throws {
    let folder = try TemporaryFolder.empty()
    let feed = Feed.calendar(Feed.event("walk", "Walk"))
    try folder.plenary("import", "-", "--source", "partner", input: feed)
    #expect(try folder.plenary("status").output.contains("Nothing needs you."))
    try folder.plenary("import", "-", "--source", "partner", input: "<html>")
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(run.output.contains("partner: held: The body is a web page"))
  }

  @Test("a store of a newer version is told, and the command does not fail")
  func newerStore() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(Feed.calendar(Feed.event("walk", "Walk")), to: "feeds/p.ics")
    #expect(try folder.plenary("status").output.contains("Nothing needs you."))
    var store = try Data(contentsOf: folder.url(".plenary/plenary.sqlite"))
    // The file's user version, which the store counts its schema by.
    store.replaceSubrange(60..<64, with: [0, 0, 3, 231])
    try FileManager.default.removeItem(at: folder.url(".plenary"))
    try folder.write("", to: ".plenary/plenary.sqlite")
    try store.write(to: folder.url(".plenary/plenary.sqlite"))
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(run.output.contains("is a store of version 999"))
    #expect(try folder.plenary("status", "--json").json([Task].self).map(\.kind) == ["store"])
  }

  @Test("a store that is broken is told, and the rest is told all the same")
  func brokenStore() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write("title: New\nupdated: 2018-05-01\nsessions: {}\n", to: "forums/new/forum.yaml")
    try folder.write("This is no database at all, only text.", to: ".plenary/plenary.sqlite")
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(run.lines.contains { $0.contains("plenary.sqlite") })
    #expect(run.output.contains("new: it has no session yet"))
    let tasks = try folder.plenary("status", "--json").json([Task].self)
    #expect(tasks.map(\.kind) == ["store", "no-program"])
  }
}

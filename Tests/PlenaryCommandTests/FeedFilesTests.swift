// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Calendars in feeds/")
struct FeedFilesTests {
  private func listed(_ folder: TemporaryFolder) throws -> CommandRun {
    try folder.plenary("events", "--from", "2018-06-01", "--to", "2018-07-01", "--format", "ndjson")
  }

  @Test("a file is a source that is named after it")
  func named() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(Feed.calendar(Feed.event("walk", "Walk")), to: "feeds/our-partner.ics")
    let run = try listed(folder)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("\"source\":\"our-partner\""))
  }

  @Test("a changed file is noticed the next time events are asked for")
  func changed() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write(Feed.calendar(Feed.event("walk", "Walk")), to: "feeds/p.ics")
    _ = try listed(folder)
    // As long as the old text, so that only its content tells.
    try folder.write(Feed.calendar(Feed.event("walk", "Talk")), to: "feeds/p.ics")
    let run = try listed(folder)
    #expect(run.output.contains("Talk"))
    #expect(!run.output.contains("Walk"))
  }

  @Test("a file that is damaged is told on standard error, and its last good events stay")
  func damaged() throws {
    let folder = try TemporaryFolder.empty()
    let feed = Feed.calendar(Feed.event("walk", "Walk"))
    try folder.write(feed, to: "feeds/p.ics")
    try folder.write(feed.replacing("Walk", with: "Ride"), to: "feeds/q.ics")
    let good = try listed(folder)
    try folder.write(String(feed.prefix(100)), to: "feeds/p.ics")
    let run = try listed(folder)
    #expect(run.output == good.output)
    #expect(run.errors.contains("feeds/p.ics"))
  }

  @Test("a new file's events join, and the store can go without a loss")
  func rebuilt() throws {
    let folder = try TemporaryFolder.shipped()
    let arguments = ["events", "--from", "2016-01-01", "--to", "2022-01-01", "--format", "json"]
    let before = try CommandRun(arguments, in: folder.path)
    try FileManager.default.removeItem(at: folder.url(".plenary"))
    let after = try CommandRun(arguments, in: folder.path)
    #expect(before.output == after.output)
    try folder.write(Feed.calendar(Feed.event("walk", "Walk")), to: "feeds/new.ics")
    let more = try CommandRun(arguments, in: folder.path)
    #expect(
      try more.json([EventDocument].self).count == before.json([EventDocument].self).count + 1)
  }

  @Test("nothing is imported under the name of a file, which would be two answers to one question")
  func importRefused() throws {
    let folder = try TemporaryFolder.shipped()
    let before = try folder.titles(of: "uscm")
    let run = try folder.plenary(
      "import", "-", "--source", "uscm", input: Feed.calendar(Feed.event("walk", "Walk")))
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("feeds/uscm.ics"))
    #expect(try folder.titles(of: "uscm") == before)
  }

  @Test("every shipped calendar is read without a word")
  func shipped() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("events", "--format", "ics")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    var inFiles = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url("feeds").path) {
      let text = try folder.text(of: "feeds/" + name)
      inFiles += text.components(separatedBy: "BEGIN:VEVENT").count - 1
    }
    #expect(inFiles > 50)
    #expect(run.output.components(separatedBy: "BEGIN:VEVENT").count - 1 == inFiles)
  }
}

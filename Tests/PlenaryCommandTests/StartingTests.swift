// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary init and new")
struct StartingTests {
  @Test("a new workspace has no mistake and exports at once")
  func initialized() throws {
    let folder = try TemporaryFolder()
    let made = try folder.plenary("init", "conference")
    #expect(made.status == 0)
    #expect(made.errors.isEmpty)
    #expect(made.output.contains("plenary --workspace conference show sample-forum"))
    let checked = try folder.plenary("--workspace", "conference", "check", "--strict")
    #expect(checked.status == 0)
    #expect(checked.lines.first?.hasPrefix("0 errors, 0 warnings, 0 notes · ") == true)
    let exported = try folder.plenary(
      "--workspace", "conference", "export", "sample-forum", "-o", "sample.ics")
    #expect(exported.status == 0)
    #expect(exported.output.isEmpty)
    let calendar = try folder.text(of: "sample.ics")
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(calendar.hasSuffix("END:VCALENDAR\r\n"))
    #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count == 5)
  }

  @Test("its options go into plenary.yaml and into every UID")
  func initializedWithOptions() throws {
    let folder = try TemporaryFolder()
    try folder.plenary(
      "init", "w", "--title", "Our: forums", "--uid-domain", "city.example.org", "--timezone",
      "Europe/Oslo")
    let status = try folder.plenary("--workspace", "w", "status")
    #expect(status.lines.first == "Our: forums · 1 forum, 0 partner calendars")
    let exported = try folder.plenary("--workspace", "w", "export", "sample-forum")
    #expect(exported.output.contains("UID:opening.sample-forum@city.example.org\r\n"))
  }

  @Test("a workspace is never started over another one")
  func initializedTwice() throws {
    let folder = try TemporaryFolder.shipped()
    let before = try folder.text(of: "plenary.yaml")
    let files = try folder.files()
    let again = try folder.plenary("init", ".")
    #expect(again.status == 73)
    #expect(again.errors.contains("is there already. Nothing was changed."))
    #expect(try folder.text(of: "plenary.yaml") == before)
    #expect(try folder.files() == files)
  }

  @Test("a new forum is a file that reads without a mistake")
  func newForum() throws {
    let folder = try TemporaryFolder.shipped()
    let made = try folder.plenary("new", "chicago-2019", "--title", "Chicago Forum 2019")
    #expect(made.status == 0)
    #expect(made.output.contains("plenary check chicago-2019"))
    #expect(folder.exists("forums/chicago-2019/schedule.yaml"))
    #expect(try folder.plenary("check", "chicago-2019").status == 0)
    let shown = try folder.plenary("show", "chicago-2019")
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("Chicago Forum 2019 · no dates yet"))
  }

  @Test("from last year's forum come structure, venues and roles, no dates and no names")
  func newFromForum() throws {
    let folder = try TemporaryFolder.shipped()
    let made = try folder.plenary("new", "gpm-2018", "--from", "gpm-stavanger-2017")
    #expect(made.status == 0)
    let text = try folder.text(of: "forums/gpm-2018/forum.yaml")
    #expect(text.contains("Clarion Hotel Energy"))
    #expect(text.contains("Opening ceremony and welcome"))
    #expect(text.contains("moderator"))
    #expect(!text.contains("Patricia de Lille"))
    #expect(!text.contains("2017-09"))
    #expect(try !folder.text(of: "forums/gpm-2018/schedule.yaml").contains("2017"))
    #expect(try folder.plenary("check", "gpm-2018").status == 0)
  }

  @Test("an unknown forum to begin from is named with the nearest, and nothing is made")
  func newFromUnknownForum() throws {
    let folder = try TemporaryFolder.shipped()
    let failed = try folder.plenary("new", "gpm-2018", "--from", "gpm-stavanger-2071")
    #expect(failed.status == 66)
    #expect(failed.errors.contains("the nearest is gpm-stavanger-2017"))
    #expect(!folder.exists("forums/gpm-2018"))
  }

  @Test("a forum's id is one that can stay in addresses", arguments: ["Chicago 2019", "../x", ""])
  func newWithBadID(id: String) throws {
    let folder = try TemporaryFolder.shipped()
    let files = try folder.files()
    let failed = try folder.plenary("new", id)
    #expect(failed.status == 64)
    #expect(try folder.files() == files)
  }

  @Test("a forum that is there already stays as it is")
  func newTwice() throws {
    let folder = try TemporaryFolder.shipped()
    let before = try folder.text(of: "forums/chicago-2018/forum.yaml")
    #expect(try folder.plenary("new", "chicago-2018").status == 73)
    #expect(try folder.text(of: "forums/chicago-2018/forum.yaml") == before)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("A workspace that cannot be written", .enabled(if: ReadOnlyRun.isPossible))
struct ReadOnlyWorkspaceTests {
  @Test("partner events are listed all the same, and nothing is left behind")
  func events() throws {
    let folder = try TemporaryFolder.shipped()
    let files = try folder.files()
    let listing = "events --from 2017-11-01 --to 2017-12-01 --format json"
    let run = try ReadOnlyRun.run(listing, in: folder)
    #expect(run.status == 0)
    #expect(try run.json([EventDocument].self).map(\.source) == ["efus", "eurocities"])
    #expect(try folder.files() == files)
  }

  @Test("events that were imported before are listed too")
  func storedEvents() throws {
    let folder = try TemporaryFolder.shipped()
    let feed = Feed.calendar(Feed.event("walk", "Walk"))
    #expect(try folder.plenary("import", "-", "--source", "p", input: feed).status == 0)
    let run = try ReadOnlyRun.run("events --source p --from 2018-06-01 --to 2018-07-01", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Walk"))
  }

  @Test("a programme is shown, checked and exported", arguments: ["show", "check", "export"])
  func reading(command: String) throws {
    let run = try ReadOnlyRun.run("\(command) gpm-stavanger-2017", in: TemporaryFolder.shipped())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test(
    "what would write ends in 73 and says where",
    arguments: [
      ("import feeds/uscm.ics --source p", "cannot be written"),
      ("new chicago-2019", "permission is denied"),
      ("init conference", "permission is denied"),
      ("export chicago-2018 -o out.ics", "permission is denied"),
      ("generate --synthetic --events 3 -o feed.ics", "permission is denied"),
    ])
  func writing(command: String, reason: String) throws {
    let folder = try TemporaryFolder.shipped()
    let files = try folder.files()
    let run = try ReadOnlyRun.run(command, in: folder)
    #expect(run.status == 73)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(reason))
    #expect(try folder.files() == files)
  }

  @Test("a dry run needs nothing to be written")
  func dryRun() throws {
    let run = try ReadOnlyRun.run(
      "import feeds/uscm.ics --source p --dry-run", in: TemporaryFolder.shipped())
    #expect(run.status == 0)
  }

  @Test("doctor says that it cannot be written, and ends in 1")
  func doctor() throws {
    let run = try ReadOnlyRun.run("doctor", in: TemporaryFolder.shipped())
    #expect(run.status == 1)
    #expect(run.output.contains("cannot be written"))
  }
}

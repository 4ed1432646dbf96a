// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Finding the workspace")
struct WorkspaceDiscoveryTests {
  private let workspace: TemporaryFolder
  private let elsewhere: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder.shipped()
    elsewhere = try TemporaryFolder()
  }

  private func isFound(_ run: CommandRun) -> Bool {
    run.status == 0 && run.output.hasPrefix("Chicago Forum on Global Cities 2018")
  }

  @Test("the nearest parent folder with plenary.yaml is the workspace")
  func parentFolder() throws {
    let deep = workspace.url("forums/chicago-2018").path
    #expect(isFound(try CommandRun(["show", "chicago-2018"], in: deep)))
    try elsewhere.write("title: Other\nuid_domain: o.example\ntimezone: UTC\n", to: "plenary.yaml")
    let nested = workspace.url("nested").path
    try FileManager.default.copyItem(atPath: elsewhere.path, toPath: nested)
    #expect(try CommandRun(["show", "chicago-2018"], in: nested).status == 66)
  }

  @Test("without a workspace the command says how to get one")
  func none() throws {
    for arguments in [["show", "chicago-2018"], ["check"], ["status"], [], ["events"]] {
      let run = try CommandRun(arguments, in: elsewhere.path)
      #expect(run.status == 66)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("plenary init DIR"))
      #expect(run.errors.contains("--workspace DIR"))
    }
  }

  @Test("the option stands before or after the subcommand")
  func option() throws {
    #expect(
      isFound(try elsewhere.plenary("--workspace", workspace.path, "show", "chicago-2018")))
    #expect(
      isFound(try elsewhere.plenary("show", "--workspace", workspace.path, "chicago-2018")))
    #expect(
      isFound(try elsewhere.plenary("show", "chicago-2018", "--workspace=\(workspace.path)")))
  }

  @Test("the environment names it, and an option overrides the environment")
  func environment() throws {
    let here = ["PLENARY_WORKSPACE": workspace.path]
    #expect(isFound(try elsewhere.plenary("show", "chicago-2018", environment: here)))
    let wrong = ["PLENARY_WORKSPACE": elsewhere.path]
    #expect(
      isFound(
        try elsewhere.plenary(
          "--workspace", workspace.path, "show", "chicago-2018", environment: wrong)))
    let failed = try elsewhere.plenary("show", "chicago-2018", environment: wrong)
    #expect(failed.status == 66)
    #expect(failed.errors.contains(elsewhere.path))
  }

  @Test("an empty variable counts as none")
  func emptyVariable() throws {
    #expect(
      isFound(
        try workspace.plenary("show", "chicago-2018", environment: ["PLENARY_WORKSPACE": ""])))
  }

  @Test("files that are named on the command line are those of the current folder")
  func relativePaths() throws {
    try elsewhere.write(Feed.calendar(Feed.event("walk", "Walk")), to: "walk.ics")
    let run = try elsewhere.plenary(
      "--workspace", workspace.path, "import", "walk.ics", "--source", "p")
    #expect(run.status == 0)
    #expect(workspace.exists(".plenary/plenary.sqlite"))
    try elsewhere.plenary(
      "--workspace", workspace.path, "export", "chicago-2018", "-o", "chicago.ics")
    #expect(elsewhere.exists("chicago.ics"))
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary

/// A new workspace.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a workspace: a folder with one small forum that exports at once.",
    discussion: """
      plenary init conference
      plenary init conference --title "Our forums" --uid-domain example.org --timezone Europe/Oslo
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("The workspace's title.", valueName: "text"))
  var title = "Forums"

  @Option(
    name: .customLong("uid-domain"),
    help: ArgumentHelp(
      "The domain that calendar UIDs end in, for ever: one that is yours.", valueName: "domain"))
  var uidDomain = "plenary.example"

  @Option(
    name: .customLong("timezone"),
    help: ArgumentHelp("The zone where nothing else says one.", valueName: "zone"))
  var timeZone = "UTC"

  func run() throws {
    let template = WorkspaceTemplate(
      title: title, uidDomain: uidDomain, timeZone: timeZone, today: Today.day)
    try NewFiles.write(template.files, into: folder)
    let console = common.console
    let forum = WorkspaceTemplate.sampleForum
    console.line("Made \(folder), a workspace with one forum, \(forum).")
    console.line()
    console.line("See it:            plenary --workspace \(folder) show \(forum)")
    console.line("As a calendar:     plenary --workspace \(folder) export \(forum) -o \(forum).ics")
    console.line("Start your own:    plenary --workspace \(folder) new my-forum-2027")
  }
}

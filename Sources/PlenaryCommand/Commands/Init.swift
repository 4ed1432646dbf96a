// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
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
  var uidDomain = Init.placeholderDomain

  private static let placeholderDomain = "plenary.example"

  @Option(
    name: .customLong("timezone"),
    help: ArgumentHelp("The zone where nothing else says one.", valueName: "zone"))
  var timeZone = "UTC"

  func validate() throws {
    guard !title.allSatisfy(\.isWhitespace) else {
      throw ValidationError("The title is empty.")
    }
    let labels = uidDomain.split(separator: ".", omittingEmptySubsequences: false)
    let isDomain = labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    guard isDomain else {
      throw ValidationError(
        "\(uidDomain) is no domain. Write one that is yours, such as example.org.")
    }
    do throws(TimeZoneError) {
      _ = try TimeZoneDatabase.system.rules(for: timeZone)
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    let template = WorkspaceTemplate(
      title: title, uidDomain: uidDomain, timeZone: timeZone, today: Today.day)
    try NewFiles.write(template.files, into: folder, keeping: [".gitignore"])
    let console = common.console
    let forum = WorkspaceTemplate.sampleForum
    console.line("Made \(folder), a workspace with one forum, \(forum).")
    if uidDomain == Init.placeholderDomain {
      console.line(
        "Calendar UIDs end in \(uidDomain), a placeholder: choose your own in plenary.yaml before anybody subscribes."
      )
    }
    console.line()
    console.line("See it:            plenary --workspace \(folder) show \(forum)")
    console.line("As a calendar:     plenary --workspace \(folder) export \(forum) -o \(forum).ics")
    console.line("Start your own:    plenary --workspace \(folder) new my-forum-2027")
  }
}

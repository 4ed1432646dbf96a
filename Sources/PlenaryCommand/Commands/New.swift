// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Plenary

/// A new forum in the workspace.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a forum, from last year's if wanted.",
    discussion: """
      plenary new chicago-2019
      plenary new chicago-2019 --from chicago-2018

      From another forum come its structure, venues and roles; no dates, no people and no confirmations.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The new forum's id: lower case, digits, hyphens.", valueName: "id"))
  var id: String

  @Option(
    name: .customLong("from"), help: ArgumentHelp("The forum to begin from.", valueName: "forum"))
  var origin: String?

  @Option(help: ArgumentHelp("The forum's title.", valueName: "text"))
  var title: String?

  func run() throws {
    let forumID = Forum.ID(id)
    guard forumID.isWellFormed else {
      throw CommandError(
        .usage,
        "\(id) cannot be an id: it takes up to 64 lower-case letters, digits and hyphens, such as chicago-2019."
      )
    }
    let template: ForumTemplate
    if let origin {
      let (forum, _, _) = try common.read(forum: origin)
      template = .copying(forum, as: forumID, today: Today.day)
    } else {
      template = .fresh(id: forumID, title: title, today: Today.day)
    }
    let folder = try common.workspaceFolder()
    try NewFiles.write(
      [
        .init(path: "forums/\(id)/forum.yaml", text: template.forumText),
        .init(path: "forums/\(id)/schedule.yaml", text: template.scheduleText),
      ], into: folder)
    let console = common.console
    console.line("Made \(folder)/forums/\(id)/forum.yaml and schedule.yaml.")
    console.line("Next: write its dates and sessions, then plenary check \(id)")
  }
}

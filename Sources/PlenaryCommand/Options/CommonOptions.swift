// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Plenary

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("workspace"),
    help: ArgumentHelp(
      "The workspace's folder.",
      discussion: """
        Unless given, $PLENARY_WORKSPACE or the nearest parent folder that holds plenary.yaml.
        """,
      valueName: "dir"))
  var workspacePath: String?

  @Option(help: ArgumentHelp("When to use color: auto, always or never.", valueName: "when"))
  var color = Console.ColorChoice.auto

  /// Where the command talks to.
  var console: Console { Console(color: color) }

  /// The folder of the workspace.
  ///
  /// - Throws: `noInput` when there is none, with what would help.
  func workspaceFolder() throws(CommandError) -> String {
    let environment = ProcessInfo.processInfo.environment["PLENARY_WORKSPACE"] ?? ""
    if let path = workspacePath ?? (environment.isEmpty ? nil : environment) { return path }
    do {
      return try Workspace.find(from: FileManager.default.currentDirectoryPath)
    } catch {
      throw CommandError(
        .noInput, "\(error) Or name one that exists with --workspace DIR.")
    }
  }

  /// Reads the workspace.
  ///
  /// - Throws: `noInput` or `badData` with what would help.
  func read(_ forums: Workspace.Forums) throws(CommandError) -> WorkspaceReading {
    do {
      return try Workspace.load(at: try workspaceFolder(), forums: forums)
    } catch let error as WorkspaceError {
      throw CommandError(error.code == .damagedWorkspace ? .badData : .noInput, "\(error)")
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError(.bug, "\(error)")
    }
  }

  /// Reads the workspace with one forum, and stops at mistakes in its files.
  ///
  /// - Throws: `noInput` when there is no such forum, `badData` after the mistakes were told on standard error.
  func read(
    forum id: String
  ) throws(CommandError) -> (forum: Forum, workspace: Workspace, reading: WorkspaceReading) {
    let reading = try read(.only([Forum.ID(id)]))
    let errors = reading.findings.filter { $0.severity == .error }
    for error in errors { console.note("\(error)") }
    guard errors.isEmpty else {
      throw CommandError(
        .badData,
        "\(counted(errors.count, "mistake")) in the files of \(id). "
          + "See all findings: plenary check \(id)")
    }
    guard let forum = reading.workspace.forums[Forum.ID(id)] else {
      throw CommandError(.noInput, "The workspace has no forum \(id).")
    }
    return (forum, reading.workspace, reading)
  }

  /// Reads the workspace with all forums for a command about one of them, and stops at mistakes that concern it.
  ///
  /// - Throws: As ``read(forum:)``; mistakes in the files of other forums are only told.
  func read(
    forumAmongAll id: String
  ) throws(CommandError) -> (forum: Forum, workspace: Workspace) {
    let reading = try read(.all)
    let errors = reading.findings.filter { $0.severity == .error }
    let others = errors.count {
      $0.file.hasPrefix("forums/") && !$0.file.hasPrefix("forums/\(id)/")
    }
    guard let forum = reading.workspace.forums[Forum.ID(id)], others == errors.count else {
      let (forum, workspace, _) = try read(forum: id)
      return (forum, workspace)
    }
    if others > 0 {
      console.note(
        "\(counted(others, "mistake")) in the files of other forums: what they say may be missing. "
          + "See plenary check.")
    }
    return (forum, reading.workspace)
  }
}

extension Console.ColorChoice: ExpressibleByArgument {}

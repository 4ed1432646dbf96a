// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Plenary

/// Changes what people have decided about partner events: the file is whole, and old or new, at any moment.
enum DecisionsChange {
  /// - Throws: `badData` when the file holds mistakes, which are told; `cannotWrite`.
  static func make(
    in workspace: Workspace, console: Console, _ change: (inout Decisions) -> Void
  ) throws(CommandError) {
    let path = workspace.directory + "/" + Decisions.file
    let text: String
    if FileManager.default.fileExists(atPath: path) {
      do {
        text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      } catch {
        throw CommandError(.noInput, "\(path) cannot be read: \(SystemReason.of(error)).")
      }
    } else {
      text = ""
    }
    guard var file = DecisionsFile(text) else {
      for finding in DecisionsReading(Array(text.utf8)).findings where finding.severity == .error {
        console.note("\(finding)")
      }
      throw CommandError(
        .badData, "\(Decisions.file) holds mistakes, so nothing was written over it. Mend it first."
      )
    }
    let before = file.text
    file.update(change)
    guard file.text != before else { return }
    try OutputTarget.file(path).write(Array(file.text.utf8), console: console)
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// A session's title with what is not settled about it, in words.
enum SessionState {
  /// The title cut to that many columns, its state always whole: "Visit to the harbor (optional)".
  static func title(of session: Session, columns: Int) -> String {
    var states: [String] = []
    if session.status != .confirmed { states.append(session.status.rawValue) }
    if session.isOptional { states.append("optional") }
    let title = VisibleText.oneLine(session.shownTitle)
    guard !states.isEmpty else { return DisplayWidth.cut(title, to: columns) }
    let suffix = " (\(states.joined(separator: ", ")))"
    return DisplayWidth.cut(title, to: max(8, columns - DisplayWidth.of(suffix))) + suffix
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The cells of an event's line, each as one line of text.
struct EventRow {
  var when: String
  let title: String
  /// What stands behind the title and is never cut, such as " (canceled)".
  let state: String
  let city: String
  let networks: String

  func with(when: String) -> EventRow {
    var row = self
    row.when = when
    return row
  }

  func title(columns: Int) -> String {
    DisplayWidth.cut(title, to: columns - DisplayWidth.of(state)) + state
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How wide the columns of the list of events are: times are whole, the rest shares what is left.
struct EventColumns {
  let when: Int
  let title: Int
  let place: Int
  let whose: Int
  /// Whether a line is too narrow for columns, so that an event takes several.
  let isStacked: Bool

  /// How wide the title's column is where nothing has to be shortened for it.
  static let comfortableTitle = 30
  private static let narrowestTitle = 20

  init(for rows: [EventRow], width: Int) {
    func widest(_ text: (EventRow) -> String) -> Int {
      rows.map { DisplayWidth.of(text($0)) }.max() ?? 0
    }
    when = widest(\.when) + 2
    let room = width - when
    isStacked = room < EventColumns.narrowestTitle + 12
    let most = room - EventColumns.narrowestTitle
    whose = min(16, widest(\.networks) + 2, max(0, most * 2 / 5))
    place = min(24, widest(\.city) + 2, max(0, most - whose))
    title = max(0, room - place - whose)
  }
}

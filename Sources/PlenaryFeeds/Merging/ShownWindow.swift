// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What one calendar of a body shows, and so what its silence about an event says.
struct ShownWindow: Sendable {
  let window: FeedWindow
  private var starts: ClosedRange<Int64>?
  private var count = 0

  init(_ window: FeedWindow) { self.window = window }

  /// Takes notice of an event of the calendar, or of another version of it.
  mutating func show(_ start: Int64?, isAnother: Bool) {
    count += isAnother ? 1 : 0
    guard let start else { return }
    starts = min(starts?.lowerBound ?? start, start)...max(starts?.upperBound ?? start, start)
  }

  /// Whether the calendar would have shown a stored event, so that its absence says that it is gone.
  func covers(_ known: StoredIdentity, now: Int64) -> Bool {
    // What is to come is shown until it is over; pages are in the order of the starts.
    let instant = window == .upcoming ? known.end : known.start
    return window.covers(instant, shown: starts, count: count, now: now)
  }
}

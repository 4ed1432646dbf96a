// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds

/// The first lines of what an import changes, for people; one for each event, whatever the body says twice.
struct ImportPlan {
  let limit: Int
  private var order: [Int64] = []
  private var lines: [Int64: (line: PlanLine, before: VEvent?)] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  var isFull: Bool { order.count >= limit }
  var list: [PlanLine] { order.compactMap { lines[$0]?.line } }

  /// Whether a line for the event has room, or is there already.
  func takes(_ id: Int64) -> Bool {
    limit > 0 && (!isFull || lines[id] != nil)
  }

  /// Adds a line, or corrects the one of that event.
  ///
  /// - Parameter before: what the store had before the import; asked for once.
  mutating func set(
    _ kind: PlanLine.Kind, _ id: Int64, key: FeedEventKey, event: VEvent,
    before: () throws -> VEvent?
  ) rethrows {
    guard takes(id) else { return }
    if let known = lines[id] {
      let line = PlanLine(known.line.kind, key: key, event: event, before: known.before)
      lines[id] = (line, known.before)
      return
    }
    let stored = try before()
    order.append(id)
    lines[id] = (PlanLine(kind, key: key, event: event, before: stored), stored)
  }

  /// Takes the line of an event out, which is as it was after all.
  mutating func remove(_ id: Int64) {
    guard lines.removeValue(forKey: id) != nil else { return }
    order.removeAll { $0 == id }
  }
}

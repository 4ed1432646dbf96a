// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import ICalendar
public import PlenaryFeeds

/// A component as the store has it, whether lists show it or not.
public struct StoredRecord: Sendable, Hashable {
  /// The name of its source.
  public let source: String
  /// Its name, such as `VEVENT`.
  public let kind: String
  /// Which one it is in its source.
  public let key: FeedEventKey
  /// Where it stands to the last body applied.
  public let state: EventState
  /// The bytes from BEGIN to END, as they stood in the body.
  public let written: [UInt8]

  /// The component, parsed now.
  public var component: Component? { StoredComponent.parse(written) }
}

extension Store {
  /// Calls a closure with every component of some sources, in the order in which they first came.
  ///
  /// Nothing is left out and nothing is added: tombstones are there too, and so is what must not leave (see `Outgoing`).
  ///
  /// - Parameter sources: Names of sources; `nil` for all.
  public func forEachRecord(
    of sources: [String]? = nil, _ body: (StoredRecord) -> Void
  ) throws(StoreError) {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT source.name, component.kind, uid, recurrence_id, state, written
          FROM component JOIN source ON source.id = source_id ORDER BY component.id
          """)
      while let row = try rows.next() {
        let source: String = row[0]
        guard sources?.contains(source) ?? true else { continue }
        body(
          StoredRecord(
            source: source, kind: row[1], key: FeedEventKey(uid: row[2], recurrenceID: row[3]),
            state: EventState(rawValue: row[4]) ?? .removed,
            written: [UInt8](row[5] as Data)))
      }
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import PlenaryFeeds

/// A component as it goes into its table's columns, all but its number and its source.
struct ComponentRow: Sendable {
  /// The columns of ``arguments``, in their order.
  static let columnNames = """
    calendar, kind, uid, recurrence_id, key_high, key_low, content_high, content_low, sequence,
    start_at, end_at, is_recurring, written
    """
  static let placeholders = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

  /// The values of the columns, made on the thread that parsed the component.
  let arguments: StatementArguments

  init(_ component: FeedComponent) {
    let key = component.fingerprint
    let content = component.revision.content
    arguments = [
      component.calendar, component.kind, component.key.uid, component.key.recurrenceID,
      Int64(bitPattern: key.high), Int64(bitPattern: key.low),
      Int64(bitPattern: content.high), Int64(bitPattern: content.low),
      Int64(component.revision.sequence), component.start, component.end, component.isRecurring,
      Data(component.written),
    ]
  }
}

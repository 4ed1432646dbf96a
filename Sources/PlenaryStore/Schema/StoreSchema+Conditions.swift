// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The conditions of the partial indexes: SQLite uses one only where a query has the same text.
extension StoreSchema {
  /// What lists may show: no tombstone (`EventState.removed`).
  static let isListed = "state < 2"
  /// An event that takes place once.
  static let isSingle =
    "kind = 'VEVENT' AND is_recurring = 0 AND recurrence_id = '' AND \(isListed)"
  /// A master that recurs, or an override.
  static let isInSeries =
    "kind = 'VEVENT' AND \(isListed) AND (is_recurring = 1 OR recurrence_id <> '')"
}

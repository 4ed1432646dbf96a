// Plenary
// SPDX-License-Identifier: Apache-2.0

extension StoreSchema {
  /// Starts and calendars among the identities, and what a body was read with.
  static let secondVersion = """
    DROP INDEX component_identity;

    CREATE INDEX component_identity ON component (
      source_id, id, kind, key_high, key_low, content_high, content_low, sequence, state, start_at,
      end_at, calendar
    );

    ALTER TABLE import ADD COLUMN reading TEXT NOT NULL DEFAULT '';
    """
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

extension StoreSchema {
  /// Sources, their calendars and components, and what was imported when.
  ///
  /// Instants are seconds since 1970. Fingerprints are two integers each (see `Fingerprint`). `state` is
  /// that of `EventState`. `end_at` is `NULL` for what recurs without a known end.
  static let firstVersion = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      is_active INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE calendar (
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      header BLOB NOT NULL,
      PRIMARY KEY (source_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE component (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      calendar INTEGER NOT NULL,
      kind TEXT NOT NULL,
      uid TEXT NOT NULL,
      recurrence_id TEXT NOT NULL,
      key_high INTEGER NOT NULL,
      key_low INTEGER NOT NULL,
      content_high INTEGER NOT NULL,
      content_low INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      state INTEGER NOT NULL,
      start_at INTEGER,
      end_at INTEGER,
      is_recurring INTEGER NOT NULL,
      written BLOB NOT NULL
    ) STRICT;

    -- All that a merge asks of a source, in one pass and in the order in which rows are added.
    CREATE INDEX component_identity ON component (
      source_id, id, kind, key_high, key_low, content_high, content_low, sequence, state, end_at
    );

    -- What takes place once: found by time.
    CREATE INDEX component_window ON component (source_id, start_at, end_at)
      WHERE kind = 'VEVENT' AND is_recurring = 0 AND recurrence_id = '' AND state < 2;

    -- Masters and overrides, which are read together: found by UID.
    CREATE INDEX component_series ON component (source_id, uid)
      WHERE kind = 'VEVENT' AND state < 2 AND (is_recurring = 1 OR recurrence_id <> '');

    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      imported_at INTEGER NOT NULL,
      body_digest TEXT NOT NULL,
      body_bytes INTEGER NOT NULL,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      removed INTEGER NOT NULL,
      skipped INTEGER NOT NULL,
      producer TEXT,
      held TEXT,
      diagnostics TEXT NOT NULL
    ) STRICT;

    CREATE INDEX import_source ON import (source_id, id);
    """
}

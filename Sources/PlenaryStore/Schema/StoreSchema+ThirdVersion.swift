// Plenary
// SPDX-License-Identifier: Apache-2.0

extension StoreSchema {
  /// Feeds that are fetched, and the last good and the last bad body of each, byte for byte.
  ///
  /// `body.kind` is that of `StoredBody.Kind`; a body's bytes stand in its pieces, in the order of their numbers.
  static let thirdVersion = """
    CREATE TABLE feed (
      source_id INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE,
      url TEXT NOT NULL,
      network TEXT,
      is_paused INTEGER NOT NULL DEFAULT 0,
      pause_reason TEXT,
      etag TEXT,
      last_modified TEXT,
      validated_url TEXT,
      status INTEGER,
      failure TEXT,
      failures INTEGER NOT NULL DEFAULT 0,
      held TEXT,
      last_try INTEGER,
      last_ok INTEGER,
      next_try INTEGER,
      not_before INTEGER,
      proposed_url TEXT
    ) STRICT;

    CREATE TABLE body (
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      kind TEXT NOT NULL,
      digest TEXT NOT NULL,
      byte_count INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      etag TEXT,
      last_modified TEXT,
      validated_url TEXT,
      PRIMARY KEY (source_id, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE body_piece (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      kind TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE INDEX body_piece_of ON body_piece (source_id, kind, id);
    """
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
import GRDB

/// A source in the store, and how it stands.
public struct SourceSummary: Sendable, Hashable {
  /// Its name, unique in the store.
  public var name: String
  /// Where its bodies come from.
  public var kind: SourceKind?
  /// Whether its events are listed; a file that left the workspace makes its source inactive.
  public var isActive: Bool
  /// How many events it has, those without tombstones.
  public var events: Int
  /// When a body was last applied; `nil` when none was.
  public var lastApplied: Date?
  /// Why the last body was held, with its stable word first; `nil` when the last one was applied.
  public var held: String?
}

extension Store {
  /// All sources by name.
  public func sources() throws(StoreError) -> [SourceSummary] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, kind, is_active,
            (SELECT count(*) FROM component
             WHERE source_id = source.id AND kind = 'VEVENT' AND \(StoreSchema.isListed)),
            (SELECT max(imported_at) FROM import WHERE source_id = source.id AND held IS NULL),
            (SELECT held FROM import WHERE source_id = source.id ORDER BY id DESC LIMIT 1)
          FROM source ORDER BY name
          """
      ).map { row in
        SourceSummary(
          name: row[0], kind: SourceKind(rawValue: row[1]), isActive: row[2], events: row[3],
          lastApplied: (row[4] as Int64?).map { Date(timeIntervalSince1970: Double($0)) },
          held: row[5])
      }
    }
  }
}

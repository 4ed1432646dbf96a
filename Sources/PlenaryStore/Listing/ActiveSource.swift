// Plenary
// SPDX-License-Identifier: Apache-2.0

import GRDB

/// A source whose events are listed.
struct ActiveSource {
  let id: Int64
  let name: String

  static func all(named names: [String]?, in db: Database) throws -> [ActiveSource] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, name FROM source WHERE is_active = 1 ORDER BY name")
    let sources = rows.map { ActiveSource(id: $0[0], name: $0[1]) }
    guard let names else { return sources }
    return sources.filter { names.contains($0.name) }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The cities that IANA zones are named for, to read lists such as `Sarajevo/Warsaw/Zagreb`.
final class CityNames: Sendable {
  private let database: TimeZoneDatabase
  private let names = Mutex<[String: String]?>(nil)

  init(database: TimeZoneDatabase) { self.database = database }

  /// The zone of the first city in a list that keeps the offset at some time of the year.
  func identifier(in list: String, offset: Int) -> String? {
    let zones = byCity()
    for piece in list.split(whereSeparator: { ",/;:".contains($0) }).prefix(12) {
      if let zone = zones[ZoneName.folded(String(piece))],
        let rules = try? database.rules(for: zone), keeps(rules, offset)
      {
        return zone
      }
    }
    return nil
  }

  private func keeps(_ rules: TimeZoneRules, _ offset: Int) -> Bool {
    [(2018, 1), (2018, 7)].contains { year, month in
      CivilDateTime(year: year, month: month, day: 15).map { moment in
        rules.utcOffset(at: TimeZoneRules.utc.instant(of: moment)) == offset
      } ?? false
    }
  }

  private func byCity() -> [String: String] {
    names.withLock { kept in
      if let kept { return kept }
      let made = Dictionary(
        database.identifiers.compactMap { name in
          name.lastIndex(of: "/").map { slash in
            (name[name.index(after: slash)...].replacing("_", with: " ").lowercased(), name)
          }
        }, uniquingKeysWith: { first, _ in first })
      kept = made
      return made
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension TimeZoneDatabase {
  /// What is wrong with a zone's name, with the nearest valid one; `nil` when its rules can be had.
  func fault(inZone name: String) -> String? {
    do throws(TimeZoneError) {
      _ = try rules(for: name)
      return nil
    } catch {
      guard error.code == .unknownZone else { return error.description }
      let nearest = EditDistance.nearest(to: name, among: identifiers)
      return "no time zone is named \(name)" + (nearest.map { "; the nearest is \($0)" } ?? "")
    }
  }
}

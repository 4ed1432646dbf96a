// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Records where Record == City {
  /// The name to show for a city: with its region, or else its country's code, where another city has the same name.
  ///
  /// Such as `Springfield, Illinois`. The identifier where there is no such city.
  /// - Complexity: Proportional to the number of cities.
  public func shownName(of id: City.ID) -> String {
    guard let city = self[id] else { return id.rawValue }
    let isRepeated = contains { $0.id != id && $0.name == city.name }
    return isRepeated ? city.nameWithRegion : city.name
  }

  /// The names to show for all cities, as ``shownName(of:)`` gives each.
  ///
  /// - Complexity: Proportional to the number of cities.
  public var shownNames: [City.ID: String] {
    let byName = Dictionary(grouping: self, by: \.name)
    return Dictionary(
      uniqueKeysWithValues: byName.values.flatMap { namesakes in
        namesakes.map { ($0.id, namesakes.count > 1 ? $0.nameWithRegion : $0.name) }
      })
  }
}

extension City {
  fileprivate var nameWithRegion: String {
    [name, region ?? country].compactMap { $0 }.joined(separator: ", ")
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Component {
  /// A short name for what the component says: 32 hexadecimal digits that are the same on every machine and in every run.
  ///
  /// It is FNV-1a of 128 bits (Fowler, Noll and Vo) over the names, parameters and values of all properties but DTSTAMP, which
  /// many producers set anew at each request, and over the components inside. The order of properties does not count. It
  /// tells versions apart; it does not withstand somebody who looks for two texts with one name.
  ///
  /// - Complexity: O(*n*) in the size of the component.
  public var contentFingerprint: String {
    fingerprint(without: ["DTSTAMP"]).text
  }

  /// The fingerprint without the properties of those names.
  func fingerprint(without excluded: Set<String>) -> ContentHash {
    var lines: [ContentHash] = []
    lines.reserveCapacity(properties.count)
    for property in properties where !excluded.contains(property.name) {
      var hash = ContentHash()
      hash.combine(property.name)
      for parameter in property.parameters {
        hash.combine(parameter.name)
        hash.combine(parameter.written)
      }
      hash.combine("")
      hash.combine(property.value)
      lines.append(hash)
    }
    lines.sort()
    var result = ContentHash()
    result.combine(name)
    for line in lines { result.combine(line) }
    for component in components { result.combine(component.fingerprint(without: excluded)) }
    return result
  }
}

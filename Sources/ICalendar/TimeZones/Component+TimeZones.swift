// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Component {
  /// The zone names that the component's times refer to, its inner components included; sorted, each once.
  ///
  /// A writer adds exactly one VTIMEZONE for each (RFC 5545 §3.2.19).
  public var timeZonesUsed: [String] {
    var names: Set<String> = []
    var pending = [self]
    while let component = pending.popLast() {
      for property in component.properties {
        if let name = property.parameter("TZID")?.value, !name.isEmpty {
          names.insert(name)
        }
      }
      pending += component.components
    }
    return names.sorted()
  }

  /// Lets the times of the component, its inner components included, name a zone in another way.
  public mutating func renameTimeZone(_ tzid: String, to name: String) {
    for index in properties.indices {
      for place in properties[index].parameters.indices
      where properties[index].parameters[place].name == "TZID"
        && properties[index].parameters[place].value == tzid
      {
        properties[index].parameters[place] = Parameter("TZID", value: name)
      }
    }
    for index in components.indices { components[index].renameTimeZone(tzid, to: name) }
  }
}

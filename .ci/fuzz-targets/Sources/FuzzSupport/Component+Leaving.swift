// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

extension Component {
  /// The component as a writer lets it leave: see `CalendarWriter`, which says what it leaves out.
  public var leaving: Component {
    Component(
      name, properties: properties.filter { canLeave($0.name) }.map(\.leaving),
      components: components.map(\.leaving))
  }
}

extension Property {
  /// The property as a writer lets it leave; an irregular parameter is encoded anew.
  public var leaving: Property {
    var result = self
    result.parameters = parameters.filter { canLeave($0.name) }.map {
      Parameter($0.name, values: $0.values)
    }
    return result
  }
}

private func canLeave(_ name: String) -> Bool {
  !name.hasPrefix("X-LIC-") && name != "BEGIN" && name != "END"
}

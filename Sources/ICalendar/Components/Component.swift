// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A component with everything it holds, in order: the lossless form of every VEVENT and the rest.
///
/// Typed components such as `VEvent` are views of it, so what they have no accessor for is kept.
public struct Component: Sendable, Hashable {
  /// The name in upper case, such as `VEVENT`.
  public var name: String
  /// The properties in the order in which they were written.
  public var properties: [Property]
  /// The components inside it, in order.
  public var components: [Component]

  /// Makes a component.
  public init(_ name: String, properties: [Property] = [], components: [Component] = []) {
    self.name = name
    self.properties = properties
    self.components = components
  }

  /// The first property of that name (upper case), `nil` when there is none.
  public func first(_ name: String) -> Property? {
    // By index: a loop over the elements would retain and release each of them.
    for index in properties.indices where properties[index].name == name {
      return properties[index]
    }
    return nil
  }

  /// All properties of that name (upper case), in order.
  public func all(_ name: String) -> [Property] {
    properties.filter { $0.name == name }
  }

  /// Puts a property in the place of the first of its name, or at the end; others of the name go.
  public mutating func set(_ property: Property) {
    guard let index = properties.firstIndex(where: { $0.name == property.name }) else {
      properties.append(property)
      return
    }
    properties[index] = property
    var seen = false
    properties.removeAll { candidate in
      guard candidate.name == property.name else { return false }
      defer { seen = true }
      return seen
    }
  }

  /// Takes out all properties of that name.
  public mutating func remove(_ name: String) {
    properties.removeAll { $0.name == name }
  }
}

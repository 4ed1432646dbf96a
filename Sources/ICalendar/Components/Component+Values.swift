// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Component {
  /// How many properties of a name are tried for one that can be read.
  private static let mostTried = 10

  /// The typed value of the first property of that name that can be read; `nil` when none can.
  public func value<Value: PropertyValue>(_ name: String, as type: Value.Type = Value.self)
    -> Value?
  {
    var tried = 0
    for index in properties.indices where properties[index].name == name {
      if let value = try? Value(property: properties[index]) { return value }
      tried += 1
      guard tried < Self.mostTried else { return nil }
    }
    return nil
  }

  /// The first property of that name that can be read, with its value.
  func reading<Value: PropertyValue>(_ name: String, as type: Value.Type = Value.self)
    -> (property: Property, value: Value)?
  {
    for property in properties.lazy.filter({ $0.name == name }).prefix(Self.mostTried) {
      if let value = try? Value(property: property) { return (property, value) }
    }
    return nil
  }

  /// The typed values of all properties of that name, in order, without the broken ones.
  public func values<Value: PropertyValue>(_ name: String, as type: Value.Type = Value.self)
    -> [Value]
  {
    var values: [Value] = []
    for property in properties where property.name == name {
      if let value = try? Value(property: property) { values.append(value) }
    }
    return values
  }

  /// Puts a typed value in the place of the properties of that name; `nil` takes them out.
  public mutating func setValue(_ value: (some PropertyValue)?, for name: String) {
    guard let value else { return remove(name) }
    guard value != self.value(name) else { return }
    set(value.property(named: name))
  }

  /// Puts typed values in the place of all properties of that name.
  public mutating func setValues<Value: PropertyValue>(_ values: [Value], for name: String) {
    guard values != self.values(name) else { return }
    replaceAll(name, with: values.map { $0.property(named: name) })
  }

  /// The unescaped TEXT of the first property of that name that is not empty; `nil` when there is none.
  public func text(_ name: String) -> String? {
    for index in properties.indices
    where properties[index].name == name && !properties[index].value.isEmpty {
      return properties[index].text
    }
    return nil
  }

  /// Puts a TEXT value in the place of the properties of that name; `nil` or empty takes them out.
  public mutating func setText(_ text: String?, for name: String) {
    guard let text, !text.isEmpty else { return remove(name) }
    guard text != self.text(name) else { return }
    set(Property(name, text: text))
  }

  /// The TEXT of the first property of that name that is not empty, in capitals, for words that have no case.
  func word(_ name: String) -> String? {
    text(name)?.uppercased()
  }

  /// Puts a word in the place of the properties of that name; `nil` or empty takes them out.
  mutating func setWord(_ word: String?, for name: String) {
    guard word == nil || word != self.word(name) else { return }
    setText(word, for: name)
  }

  /// The TEXT values of all properties of that name, those of comma-separated lists one by one.
  public func texts(_ name: String) -> [String] {
    properties.lazy.filter { $0.name == name }.flatMap(\.texts).filter { !$0.isEmpty }
  }

  /// Puts one property with a list of TEXT values in the place of all of that name.
  public mutating func setTexts(_ texts: [String], for name: String) {
    guard texts != self.texts(name) else { return }
    replaceAll(name, with: texts.isEmpty ? [] : [Property(name, texts: texts)])
  }

  /// Puts properties in the place of the first of that name, or at the end; others of the name go.
  public mutating func replaceAll(_ name: String, with replacements: [Property]) {
    let index = properties.firstIndex { $0.name == name } ?? properties.count
    properties.removeAll { $0.name == name }
    properties.insert(contentsOf: replacements, at: index)
  }

  /// The components of a type, in order, as typed views.
  public func components<View: CalendarComponent>(of type: View.Type = View.self) -> [View] {
    components.lazy.filter { $0.name == View.componentName }.map(View.init(component:))
  }

  /// Puts components in the places of those of their type, in order; the rest at the end.
  public mutating func setComponents<View: CalendarComponent>(_ views: [View]) {
    var remaining = views[...]
    var result: [Component] = []
    result.reserveCapacity(components.count + views.count)
    for component in components {
      if component.name != View.componentName {
        result.append(component)
      } else if let next = remaining.popFirst() {
        result.append(next.component)
      }
    }
    result.append(contentsOf: remaining.map(\.component))
    components = result
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The rules of one kind of component.
struct PropertyRules: Sendable {
  private let rules: [PropertyRule]
  /// The places of the rules by the lengths of their names: quicker than to hash every name of a body.
  private let places: [[Int]]

  /// Takes at most 64 rules, so that a word of memory holds which properties were seen.
  init(_ rules: [PropertyRule]) {
    precondition(rules.count <= 64)
    self.rules = rules
    let longest = rules.map(\.name.utf8.count).max() ?? 0
    places = (0...longest).map { length in
      rules.indices.filter { rules[$0].name.utf8.count == length }
    }
  }

  /// Reports what is wrong with the properties that the rules know, in the order of the lines.
  func check(_ component: Component, log: inout DiagnosticLog) {
    var seen: UInt64 = 0
    for index in component.properties.indices {
      let property = component.properties[index]
      guard let place = place(of: property.name) else { continue }
      let bit: UInt64 = 1 << UInt64(place)
      if rules[place].isSingle, seen & bit != 0 {
        log.report(
          .repeatedProperty, .warning, about: property, "is given again. The first one counts.")
      } else if rules[place].accepts(index, of: component, log: &log) {
        seen |= bit
      }
    }
  }

  private func place(of name: String) -> Int? {
    let length = name.utf8.count
    guard length < places.count else { return nil }
    return places[length].first { rules[$0].name == name }
  }
}

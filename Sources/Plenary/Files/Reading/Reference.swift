// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What an identifier in a file may refer to.
enum Reference: String, Hashable, Sendable {
  case person, venue, room, track, session, city, network, source

  /// The sentence for an identifier that nothing has.
  func nothingHas(_ id: String) -> String { [self].nothingHas(id) }
}

extension [Reference] {
  /// The sentence for an identifier that nothing of these sorts has.
  func nothingHas(_ id: String) -> String {
    self == [.person]
      ? "nobody has the id \(id)"
      : map { "no \($0.rawValue)" }.joined(separator: " and ") + " has the id \(id)"
  }
}

extension ReadingContext {
  /// Reads an identifier and says so when nothing of the sort has it, with the nearest that something has.
  ///
  /// The identifier is given back all the same, so that the rest of the record is kept.
  func refer(to id: String, _ references: [Reference], at value: YAMLValue) {
    // Names are not known at all when the file that holds them could not be read, which is said there.
    guard !references.contains(where: { names[$0] == nil || names[$0]?[id] != nil }) else { return }
    let message = references.nothingHas(id.shortened)
    report(.error, "unknown-id", at: value, message + suggestion(for: id, among: references))
  }

  /// `; soulsby is Mayor Soulsby (Leicester)`, or nothing when no identifier and no name is near.
  func suggestion(for id: String, among references: [Reference]) -> String {
    guard maySuggest else { return "" }
    for reference in references {
      guard let known = names[reference] else { continue }
      if let nearest = EditDistance.nearest(to: id, among: known.keys) {
        return "; \(nearest) is \((known[nearest] ?? nearest).shortened)"
      }
      let folded = id.foldedForMatching
      let named = known.filter { $0.value.foldedForMatching == folded }
      if let first = named.min(by: { $0.key < $1.key }) {
        return "; \(first.key) is \(first.value.shortened)"
      }
    }
    return ""
  }

  func identifier<Subject>(_ value: YAMLValue, _ reference: Reference) -> Identifier<Subject>? {
    guard let text = plainText(value) else { return nil }
    refer(to: text, [reference], at: value)
    return Identifier(text)
  }
}

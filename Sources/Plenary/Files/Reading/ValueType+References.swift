// Plenary
// SPDX-License-Identifier: Apache-2.0

extension ValueType {
  /// The identifier of a record that has to exist.
  static func reference<Subject>(to reference: Reference) -> ValueType
  where Value == Identifier<Subject> {
    ValueType(["type": "string"]) { value, context in context.identifier(value, reference) }
  }
}

extension ValueType where Value == Place {
  /// The identifier of a room or, where no room is known, of a venue.
  static let place = ValueType(["type": "string"]) { value, context in
    guard let text = context.plainText(value) else { return nil }
    context.refer(to: text, [.room, .venue], at: value)
    return context.names[.room]?[text] != nil ? .room(.init(text)) : .venue(.init(text))
  }
}

extension ValueType where Value == Party {
  /// A network's identifier, or words.
  static let party = ValueType(["type": "string"]) { value, context in
    guard let text = context.plainText(value) else { return nil }
    if context.names[.network]?[text] != nil { return .network(.init(text)) }
    // Words as printed have a capital or a space; what looks like an identifier and is near one was meant as one.
    if Identifier<CityNetwork>(text).isWellFormed {
      let suggestion = context.suggestion(for: text, among: [.network])
      if !suggestion.isEmpty {
        context.report(
          .warning, "unknown-id", at: value, Reference.network.nothingHas(text) + suggestion)
      }
    }
    return .words(text)
  }
}

extension ValueType where Value == Audience {
  private static var groups: [String] { Audience.Group.allCases.map(\.rawValue) }

  /// A known group, or the identifier of a person, a city or a network.
  static let audience = ValueType(suggesting: groups) { value, context in
    guard let text = context.plainText(value) else { return nil }
    if let group = Audience.Group(rawValue: text) { return .group(group) }
    if context.names[.person]?[text] != nil { return .person(.init(text)) }
    if context.names[.city]?[text] != nil { return .city(.init(text)) }
    if context.names[.network]?[text] != nil { return .network(.init(text)) }
    if context.names[.city] == nil || context.names[.network] == nil { return nil }
    let near =
      EditDistance.nearest(to: text, among: groups).map { "; the nearest is \($0)" }
      ?? context.suggestion(for: text, among: [.person, .network, .city])
    context.report(
      .error, "unknown-id", at: value,
      "\(text.shortened) is no audience"
        + (near.isEmpty
          ? "; write \(groups.joined(separator: ", ")), or a network, a city or a person" : near))
    return nil
  }
}

extension ValueType where Value == KindWord {
  /// A built-in kind, or one of the forum's own words.
  static let kind = ValueType(suggesting: SessionKind.allCases.map(\.rawValue)) { value, context in
    guard let text = context.plainText(value) else { return nil }
    if let own = context.kinds[text] { return KindWord(kind: own, printed: text) }
    if let kind = SessionKind(rawValue: text) { return KindWord(kind: kind, printed: nil) }
    let known = SessionKind.allCases.map(\.rawValue) + context.kinds.keys.sorted()
    context.report(
      .error, "unknown-kind", at: value,
      "\(text.shortened) is no kind of session"
        + (EditDistance.nearest(to: text, among: known).map { "; the nearest is \($0)" }
          ?? "; say under kinds: what it behaves like"))
    return nil
  }
}

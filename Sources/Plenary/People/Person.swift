// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A person of a forum: who speaks, chairs, hosts or is met.
public struct Person: Identifiable, Hashable, Sendable {
  /// A person's short name in the forum's file.
  public typealias ID = Identifier<Person>

  /// The short name that sessions refer to.
  public let id: ID
  /// The full name; `nil` when only the family name was printed.
  public var name: String?
  /// The family name, when it was printed alone or cannot be told from the full name.
  public var family: String?
  /// Titles and offices as printed, such as "Mayor"; the first one leads.
  public var titles: [String] = []
  /// The person's city.
  public var city: City.ID?
  /// The network the person speaks for.
  public var network: CityNetwork.ID?
  /// The organization as written; see ``Forum/organization(of:in:)`` for a mayor's.
  public var organization: String?
  /// Other spellings, which are matched and not shown.
  public var otherNames: [String] = []
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources = Citation()

  /// A person of whom only the name is known.
  public init(id: ID, name: String? = nil, family: String? = nil) {
    self.id = id
    self.name = name
    self.family = family
  }

  /// The name alone: the full name, or the family name, or the identifier when neither is known.
  public var shownName: String { name ?? family ?? id.rawValue }

  /// The name as one addresses the person: with the first title when only the family name is known.
  public var formalName: String {
    guard name == nil, let family else { return shownName }
    return titles.first.map { "\($0) \(family)" } ?? family
  }

  /// The family name: as written, or the last word of the full name with its particles, such as "de la Cruz".
  public var familyName: String {
    if let family { return family }
    let words = name?.split(separator: " ") ?? []
    guard var first = words.indices.last else { return id.rawValue }
    while first > 0, Self.isParticle(words[first - 1], isFirst: first == 1) { first -= 1 }
    return words[first...].joined(separator: " ")
  }

  /// Whether a word belongs to the family name after it; in front, a capital makes it a given name, as in "Van Morrison".
  private static func isParticle(_ word: Substring, isFirst: Bool) -> Bool {
    let lowered = word.lowercased()
    return particles.contains(lowered) && !(isFirst && word != lowered)
  }

  private static let particles: Set<String> = [
    "al", "ap", "ben", "bin", "bint", "d'", "da", "dal", "das", "de", "degli", "dei", "del",
    "della",
    "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "lo", "los", "op",
    "'t", "te", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
  ]

  /// Whether one of the titles says that the person is a mayor.
  ///
  /// Deputies, vice mayors, former and coming mayors are not.
  public var isMayor: Bool {
    titles.contains { title in
      let words = title.lowercased().split { !$0.isLetter }
      guard words.contains("mayor") else { return false }
      let lesser: Set<Substring> = [
        "deputy", "vice", "former", "ex", "pro", "to", "assistant", "elect",
      ]
      return lesser.isDisjoint(with: words)
    }
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

public import Plenary

extension ForumEdition {
  /// Whether somebody who appears is among the people, or of one of the cities, that the filter names.
  public func isOwn(_ appearance: Appearance) -> Bool {
    guard let id = appearance.person else { return false }
    return filter.people.contains(id)
      || forum.people[id]?.city.map(filter.cities.contains) == true
  }

  /// What the people whom the filter names do in a session, in printed order; empty when it names nobody.
  public func ownAppearances(in session: Session) -> [Appearance] {
    session.appearances.filter(isOwn)
  }

  /// Who appears in a session beside the people whom the filter names, in printed order.
  public func companions(in session: Session) -> [Appearance] {
    session.appearances.filter { !isOwn($0) }
  }

  /// The part of the people whom the filter names, such as `Chairs`, or `Termont speaks` where several may be meant.
  ///
  /// Empty when none of them appears; `(tbc)` follows what is to be confirmed.
  public func part(in session: Session) -> String {
    ownAppearances(in: session).map { appearance in
      let verb = RoleWords.verb(appearance.shownRole)
      let name = appearance.person.flatMap { forum.people[$0] }?.familyName ?? ""
      let words = filter.people.count == 1 ? RoleWords.heading(verb) : "\(name) \(verb)"
      return appearance.isConfirmed ? words : words + " (tbc)"
    }.joined(separator: ", ")
  }
}

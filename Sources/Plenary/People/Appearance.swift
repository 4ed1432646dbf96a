// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A person in a session, in a role.
public struct Appearance: Hashable, Sendable {
  /// Who appears; `nil` while the person is to be confirmed.
  public var person: Person.ID?
  /// The role as written; `nil` when none was, which means a speaker.
  public var role: String?
  /// Whether the appearance stands; `false` is written `(tbc)`.
  public var isConfirmed: Bool
  /// Whether the person takes part from afar.
  public var isRemote: Bool
  /// For the team, never published.
  public var note: String?

  /// An appearance that stands, on the spot, unless said otherwise; without a person it is to be confirmed.
  public init(
    person: Person.ID?, role: String? = nil, isConfirmed: Bool? = nil, isRemote: Bool = false,
    note: String? = nil
  ) {
    self.person = person
    self.role = role
    self.isConfirmed = isConfirmed ?? (person != nil)
    self.isRemote = isRemote
    self.note = note
  }

  /// The role, "speaker" when none is written.
  public var shownRole: String { role ?? Appearance.speaker }

  /// The role that is meant when none is written.
  public static let speaker = "speaker"

  /// Roles that are suggested; any other words are fine.
  public static let knownRoles = [
    "speaker", "keynote", "chair", "co-chair", "moderator", "host", "panelist", "discussant",
    "facilitator", "rapporteur", "interviewer", "introduction", "welcome", "opening remarks",
    "closing remarks", "guest of honour", "presents award", "music", "press",
  ]
}

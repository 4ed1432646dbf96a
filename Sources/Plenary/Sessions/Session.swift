// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One item of a forum's programme.
///
/// When and where it takes place is its ``Placement`` in the forum's ``Schedule``. What is not known is `nil` or empty:
/// never zero, open to all, or "no".
public struct Session: Identifiable, Hashable, Sendable {
  /// A session's short name in its forum's file; its calendar UID is made of it, so it is kept for ever.
  public typealias ID = Identifier<Session>

  /// The short name that the schedule refers to.
  public let id: ID
  /// The title as printed; `nil` while none is.
  public var title: String?
  /// Our words while no title is printed.
  public var workingTitle: String?
  /// The title in at most 32 characters, for phones and grids.
  public var short: String?
  /// What sort of session it is.
  public var kind: SessionKind
  /// The forum's own word for the kind, which is shown; `nil` when the built-in word was written.
  public var printedKind: String?
  /// How long it is, and how that is known.
  public var length: SessionLength
  /// How far it is settled.
  public var status: SessionStatus = .confirmed
  /// Why it is canceled.
  public var reason: String?
  /// The languages; `nil` when not stated.
  public var languages: Languages?
  /// How many people are expected; `nil` when not known.
  public var expected: Figure?
  /// What its room has to offer, such as `interpretation`.
  public var needs: [String] = []
  /// Who may come; empty when not stated.
  public var audience: [Audience] = []
  /// Who may see it.
  public var visibility: Visibility = .public
  /// When it may first be seen, in the forum's zone.
  public var publishFrom: Moment?
  /// Whether it is offered beside the programme: it blocks nobody's calendar and may overlap.
  public var isOptional = false
  /// The theme it belongs to.
  public var track: Track.ID?
  /// The words that join the parts of a series.
  public var series: String?
  /// Its number in the series, from 1.
  public var part: Int?
  /// The longer item it takes place in, whose overlap is meant.
  public var within: Session.ID?
  /// Who appears, in printed order.
  public var appearances: [Appearance] = []
  /// Who invites.
  public var host: Party?
  /// Who runs it.
  public var organizer: Party?
  /// Whether people meet on the spot or online; `nil` when not stated.
  public var mode: Mode?
  /// The link to take part, given only to the audience.
  public var join: String?
  /// What the plan should heed.
  public var wishes = Wishes()
  /// The UID it had in another system, kept instead of one of ours.
  public var uid: String?
  /// Earlier short names, the oldest first; the UID stays that of the oldest.
  public var was: [Session.ID] = []
  /// Text that is published with it.
  public var description: String?
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources = Citation()

  /// A session of the usual length of its kind, confirmed and public, of which nothing else is known.
  public init(id: ID, title: String? = nil, kind: SessionKind = .session) {
    self.id = id
    self.title = title
    self.kind = kind
    length = .assumed(for: kind)
  }

  /// The title to show: as printed, or our working title, or the short name.
  public var shownTitle: String { title ?? workingTitle ?? id.rawValue }

  /// The title for small screens: the short form when there is one.
  public var shortTitle: String { short ?? shownTitle }

  /// The word to show for the kind: the forum's own, or the built-in one.
  public var shownKind: String { printedKind ?? kind.rawValue }

  /// Whether it leaves its people free for another appointment.
  public var leavesPeopleFree: Bool { isOptional || kind.leavesPeopleFree }
}

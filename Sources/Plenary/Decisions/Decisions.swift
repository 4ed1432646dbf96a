// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// What people have decided about partners' events: the contents of `decisions.yaml`.
///
/// It is kept apart from the events, so that it survives whatever their sources send.
public struct Decisions: Sendable, Hashable {
  /// The name of the file in the workspace.
  public static let file = "decisions.yaml"

  /// Notes on events.
  public var notes: [EventNote] = []
  /// Corrections of events.
  public var corrections: [EventCorrection] = []
  /// Events that are one and the same.
  public var joins: [EventGrouping] = []
  /// Events that are not the same, however alike they look.
  public var splits: [EventGrouping] = []

  /// Nothing decided.
  public init() {}

  /// Whether nothing is decided.
  public var isEmpty: Bool { self == Decisions() }

  /// The notes on an event or on one of its occurrences.
  public func notes(on event: EventReference) -> [EventNote] {
    notes.filter { $0.event.covers(event) }
  }

  /// The correction of an event: its own, or that of its series.
  public func correction(of event: EventReference) -> EventCorrection? {
    corrections.first { $0.event == event } ?? corrections.first { $0.event.covers(event) }
  }
}

/// A note on a partner's event, never published.
public struct EventNote: Sendable, Hashable {
  /// The event.
  public var event: EventReference
  /// The words.
  public var note: String
  /// When it was written.
  public var made: CivilDate?

  /// Writes a note.
  public init(event: EventReference, note: String, made: CivilDate? = nil) {
    self.event = event
    self.note = note
    self.made = made
  }
}

/// A correction of a partner's event: what it should say, and what its source said when the correction was made.
public struct EventCorrection: Sendable, Hashable {
  /// The event.
  public var event: EventReference
  /// What it should say.
  public var fields: EventFields
  /// What its source said when the correction was made; a field that is not in here was not known then.
  public var was: EventFields
  /// Why, for the team.
  public var note: String?
  /// When it was made.
  public var made: CivilDate?

  /// Corrects an event.
  ///
  /// - Parameter source: What the source says now, of which the corrected fields are kept as ``was``.
  public init(
    event: EventReference, fields: EventFields, source: EventFields = EventFields(),
    note: String? = nil, made: CivilDate? = nil
  ) {
    self.event = event
    self.fields = fields
    was = source.only(fields.said)
    self.note = note
    self.made = made
  }
}

/// Events that belong together, or that do not.
public struct EventGrouping: Sendable, Hashable {
  /// The events, two or more.
  public var events: [EventReference]
  /// Why, for the team.
  public var note: String?
  /// When it was decided.
  public var made: CivilDate?

  /// Names the events.
  public init(events: [EventReference], note: String? = nil, made: CivilDate? = nil) {
    self.events = events
    self.note = note
    self.made = made
  }
}

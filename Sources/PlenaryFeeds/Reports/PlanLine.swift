// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// One line of what a body changes, for people.
public struct PlanLine: Sendable, Hashable {
  /// What happens to the event.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// It is new.
    case added
    /// It is another than it was.
    case changed
    /// It leaves.
    case removed
  }

  /// A property that is another than it was, as text for people.
  public struct Change: Sendable, Hashable {
    /// The name of the property, such as `DTSTART`.
    public var property: String
    /// What the store has; `nil` when it has none.
    public var before: String?
    /// What the body has; `nil` when it has none.
    public var after: String?

    /// Describes a change.
    public init(property: String, before: String?, after: String?) {
      self.property = property
      self.before = before
      self.after = after
    }
  }

  /// What happens to the event.
  public var kind: Kind
  /// Which event it is.
  public var key: FeedEventKey
  /// Its title, unescaped; empty when it has none.
  public var title: String
  /// Its first start as written, `nil` when it has none.
  public var start: CalendarDateTime?
  /// Its end as written or as its length gives it, `nil` when it has neither.
  public var end: CalendarDateTime?
  /// Its place, unescaped; `nil` when it has none.
  public var location: String?
  /// What is another than it was; empty unless the kind is ``Kind/changed``.
  public var changes: [Change]

  /// Describes what happens to an event.
  public init(
    kind: Kind, key: FeedEventKey, title: String, start: CalendarDateTime? = nil,
    end: CalendarDateTime? = nil, location: String? = nil, changes: [Change] = []
  ) {
    self.kind = kind
    self.key = key
    self.title = title
    self.start = start
    self.end = end
    self.location = location
    self.changes = changes
  }
}

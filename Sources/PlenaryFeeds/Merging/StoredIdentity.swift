// Plenary
// SPDX-License-Identifier: Apache-2.0

/// As much of a stored event as a merge needs to know.
public struct StoredIdentity: Sendable, Hashable {
  /// The store's own number of it, handed back with what to do.
  public var id: Int64
  /// The fingerprint of its ``FeedEventKey``, or of what its producer's habits put in its place.
  public var key: Fingerprint
  /// The fingerprint of its content without DTSTAMP.
  public var content: Fingerprint
  /// The first instant, in seconds since 1970; `nil` when it has no start that can be read.
  public var start: Int64?
  /// The last instant at which it takes place, in seconds since 1970; `nil` when it recurs for ever.
  public var end: Int64?
  /// Its SEQUENCE.
  public var sequence: Int32
  /// Which of its source's calendars it stands in, counted from 0.
  public var calendar: Int32
  /// Where it stands to the last body applied.
  public var state: EventState
  /// Whether it is an event. The other components are merged alike, but nobody counts them.
  public var isEvent: Bool

  /// Describes a stored event.
  public init(
    id: Int64, key: Fingerprint, content: Fingerprint, sequence: Int32 = 0, start: Int64? = nil,
    end: Int64? = nil, state: EventState = .shown, isEvent: Bool = true, calendar: Int32 = 0
  ) {
    self.id = id
    self.key = key
    self.content = content
    self.start = start
    self.end = end
    self.sequence = sequence
    self.state = state
    self.isEvent = isEvent
    self.calendar = calendar
  }

  /// Whether it was over at an instant.
  func isOver(at instant: Int64) -> Bool {
    guard let end else { return false }
    return end <= instant
  }
}

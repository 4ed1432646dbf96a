// Plenary
// SPDX-License-Identifier: Apache-2.0

/// As much of an event in a body as a merge needs to know.
public struct IncomingIdentity: Sendable, Hashable {
  /// The fingerprint of its ``FeedEventKey``, or of what its producer's habits put in its place.
  public var key: Fingerprint
  /// Which version of the event it is.
  public var revision: Revision
  /// Whether it is an event. The other components are merged alike, but nobody counts them.
  public var isEvent: Bool
  /// The first instant, in seconds since 1970; `nil` when it has no start that can be read.
  public var start: Int64?
  /// Which of the body's calendars it stands in, counted from 0.
  public var calendar: Int32

  /// Describes an event of a body.
  public init(
    key: Fingerprint, revision: Revision, isEvent: Bool = true, start: Int64? = nil,
    calendar: Int32 = 0
  ) {
    self.key = key
    self.revision = revision
    self.isEvent = isEvent
    self.start = start
    self.calendar = calendar
  }
}

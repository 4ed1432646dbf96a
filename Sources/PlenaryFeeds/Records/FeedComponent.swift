// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar

/// A component of a partner's body, ready to be stored: its identity, its place in time and its bytes.
public struct FeedComponent: Sendable, Hashable {
  /// The name, such as `VEVENT`.
  public let kind: String
  /// Which component it is among those of its kind, as the feed announces it; of a VTIMEZONE, the UID is the TZID.
  public let key: FeedEventKey
  /// The fingerprint by which a merge knows it: that of its kind and key, or what its producer's habits ask for.
  public let fingerprint: Fingerprint
  /// Which version of it this is.
  public var revision: Revision
  /// The first instant, in seconds since 1970; `nil` when it has no start that can be read.
  public var start: Int64?
  /// The instant after which nothing of it takes place; `nil` when it recurs without a known end.
  public var end: Int64?
  /// Whether it has an RRULE or RDATE of its own.
  public var isRecurring = false
  /// The bytes from BEGIN to END, as they stood in the body.
  public var written: [UInt8]
  /// The zones that its start and end name, as written.
  public var zoneNames: [String] = []
  /// Which of the body's calendars it stood in, counted from 0.
  public var calendar = 0

  /// Describes a component.
  ///
  /// - Parameter fingerprint: By which a merge knows it; that of its kind and key when `nil`.
  public init(
    kind: String, key: FeedEventKey, fingerprint: Fingerprint? = nil, revision: Revision,
    written: [UInt8]
  ) {
    self.kind = kind
    self.key = key
    self.fingerprint = fingerprint ?? FeedComponent.fingerprint(kind: kind, key: key)
    self.revision = revision
    self.written = written
  }

  /// Whether it is an event.
  public var isEvent: Bool { kind == VEvent.componentName }

  /// What a merge asks of it.
  public var identity: IncomingIdentity {
    IncomingIdentity(
      key: fingerprint, revision: revision, isEvent: isEvent, start: start,
      calendar: Int32(clamping: calendar))
  }

  /// The fingerprint by which a merge knows a component.
  public static func fingerprint(kind: String, key: FeedEventKey) -> Fingerprint {
    kind == VEvent.componentName
      ? key.fingerprint : qualifiedFingerprint(kind: kind, key: key)
  }

  static func qualifiedFingerprint(kind: String, key: FeedEventKey) -> Fingerprint {
    FeedEventKey(uid: "\(kind)\u{0}\(key.uid)", recurrenceID: key.recurrenceID).fingerprint
  }
}

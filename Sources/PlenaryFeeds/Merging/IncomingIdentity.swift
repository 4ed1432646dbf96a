// Plenary
// SPDX-License-Identifier: Apache-2.0

/// As much of an event in a body as a merge needs to know.
public struct IncomingIdentity: Sendable, Hashable {
  /// The fingerprint of its ``FeedEventKey``.
  public var key: Fingerprint
  /// Which version of the event it is.
  public var revision: Revision
  /// Whether it is an event. The other components are merged alike, but nobody counts them.
  public var isEvent: Bool

  /// Describes an event of a body.
  public init(key: Fingerprint, revision: Revision, isEvent: Bool = true) {
    self.key = key
    self.revision = revision
    self.isEvent = isEvent
  }
}

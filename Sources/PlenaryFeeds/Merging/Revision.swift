// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Which version of an event a component is, and which of two versions in one body stands.
///
/// SEQUENCE decides, then the later of DTSTAMP and LAST-MODIFIED (RFC 5546 §2.1.5), then the content,
/// so that the order of the body never does.
public struct Revision: Sendable, Hashable {
  /// The fingerprint of the content without DTSTAMP.
  public var content: Fingerprint
  /// The later of DTSTAMP and LAST-MODIFIED, in seconds since 1970; `Int64.min` when neither is there.
  public var stamp: Int64
  /// SEQUENCE, 0 when it is not written.
  public var sequence: Int32

  /// Describes a version.
  public init(sequence: Int32 = 0, stamp: Int64 = .min, content: Fingerprint) {
    self.content = content
    self.stamp = stamp
    self.sequence = sequence
  }
}

extension Revision: Comparable {
  /// Whether the right one stands when a body has both.
  public static func < (lhs: Revision, rhs: Revision) -> Bool {
    if lhs.sequence != rhs.sequence { return lhs.sequence < rhs.sequence }
    if lhs.stamp != rhs.stamp { return lhs.stamp < rhs.stamp }
    return lhs.content < rhs.content
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An offset that a zone keeps for a while, with its name (RFC 8536 section 3.2, ttinfo).
struct LocalTimeType: Sendable, Hashable {
  /// Seconds east of UTC.
  let utcOffset: Int
  let isDaylight: Bool
  let abbreviation: String

  /// What RFC 8536 section 3.2 lets a file say.
  static let offsets = -89_999...93_599

  /// The offset, held to a day either way.
  static func held(_ offset: Int) -> Int { min(max(offset, -86_400), 86_400) }
}

/// A change from one local time type to another, at a Unix time in seconds.
struct RawTransition: Sendable, Hashable {
  let instant: Int
  let before: LocalTimeType
  let after: LocalTimeType
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An offset that a zone keeps for a while, with its name (RFC 8536 section 3.2, ttinfo).
struct LocalTimeType: Sendable, Hashable {
  /// Seconds east of UTC.
  let utcOffset: Int
  let isDaylight: Bool
  let abbreviation: String
}

/// A change from one local time type to another, at a Unix time in seconds.
struct RawTransition: Sendable, Hashable {
  let instant: Int
  let before: LocalTimeType
  let after: LocalTimeType
}

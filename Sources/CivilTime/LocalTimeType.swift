// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An offset that a zone keeps for a while, with its name (RFC 8536 section 3.2, ttinfo).
struct LocalTimeType: Sendable, Hashable {
  /// Seconds east of UTC.
  let utcOffset: Int
  let isDaylight: Bool
  let abbreviation: String

  /// What RFC 8536 section 3.2 lets a file say.
  static let fileOffsets = -89_999...93_599

  /// The offset, held to a day either way.
  static func held(_ offset: Int) -> Int { min(max(offset, -86_400), 86_400) }
}

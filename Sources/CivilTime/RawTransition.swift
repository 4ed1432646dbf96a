// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A change from one local time type to another, at a Unix time in seconds.
struct RawTransition: Sendable, Hashable {
  let instant: Int
  let before: LocalTimeType
  let after: LocalTimeType
}

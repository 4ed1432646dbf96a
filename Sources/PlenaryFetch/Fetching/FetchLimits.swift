// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How long a fetch may take and how much it may bring. Each limit has its name in FetchError/limit.
public struct FetchLimits: Hashable, Sendable {
  /// The longest that resolving the name, connecting and agreeing on TLS may take, for each hop.
  public var connect: Duration = .seconds(10)
  /// The longest that nothing may arrive on a connection.
  public var idle: Duration = .seconds(20)
  /// The longest that all hops may take together, waiting for one's turn excluded.
  public var total: Duration = .seconds(60)
  /// The most bytes of a body, before decoding and after.
  public var decodedBytes = 64 << 20
  /// How many times larger than what was sent a decoded body may be.
  public var ratio = 200
  /// The decoded size up to which the ratio is not asked about: small bodies of blanks are no attack.
  public var ratioFloor = 1 << 20
  /// The most redirects in a row.
  public var redirects = 5
  /// The most bytes of status lines, headers and trailers of one answer.
  public var headerBytes = 64 << 10

  /// The defaults.
  public init() {}
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How often a feed wants to be fetched, as its body and its server say. Lengths are exact: a day is 24 hours.
public struct RefreshHints: Hashable, Sendable {
  /// The calendar's `REFRESH-INTERVAL` (RFC 7986 §5.7).
  public var refreshInterval: Duration?
  /// The calendar's `X-PUBLISHED-TTL`, which came before it.
  public var publishedTTL: Duration?
  /// The server's `Cache-Control: max-age`.
  public var maxAge: Duration?

  /// Takes what is said; `nil` is what is not.
  public init(
    refreshInterval: Duration? = nil, publishedTTL: Duration? = nil, maxAge: Duration? = nil
  ) {
    self.refreshInterval = refreshInterval
    self.publishedTTL = publishedTTL
    self.maxAge = maxAge
  }

  /// The first of them that says something: a length below zero says nothing, and neither does a `max-age` of zero, which is about caches.
  public var wanted: Duration? {
    let stated = [refreshInterval, publishedTTL].compactMap(\.self).filter { $0 >= .zero }
    return stated.first ?? maxAge.flatMap { $0 > .zero ? $0 : nil }
  }
}

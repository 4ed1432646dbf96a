// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a server gave to ask with whether a body is still right: to be sent back only to where it came from.
public struct FeedValidators: Sendable, Hashable {
  /// The entity tag (RFC 9110 §8.8.3), as written.
  public var etag: String?
  /// The `Last-Modified` (RFC 9110 §8.8.2), as written.
  public var lastModified: String?
  /// The URL that answered.
  public var url: String?

  /// Takes what the server gave.
  public init(etag: String? = nil, lastModified: String? = nil, url: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
    self.url = url
  }
}

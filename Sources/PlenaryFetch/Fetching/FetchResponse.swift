// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An answer that is good as far as HTTP can tell.
public struct FetchResponse: Hashable, Sendable {
  /// Whether there is a body.
  public enum Outcome: Hashable, Sendable {
    /// A whole body went into the sink. It may be empty, and it may be no calendar.
    ///
    /// Whole means that the announced size or the last chunk was reached. An answer that announces neither, and a gzip stream that was
    /// cut before it was sent, end without a sign: whether the calendar's own end is there is for its reader to see.
    case body
    /// The body that is kept already is still right.
    case notModified
  }

  /// Whether there is a body.
  public var outcome: Outcome
  /// The HTTP status: 200, 203 or 304.
  public var status: Int
  /// The entity tag to keep, in the same transaction as the data. A 304 that names none confirms the one sent.
  public var etag: String?
  /// The `Last-Modified` to keep, as written.
  public var lastModified: String?
  /// Where the body came from in the end, and so what the tag and the date are for.
  public var finalURL: FetchURL
  /// What the feed's URL should be from now on: where 301 and 308 led, before any other redirect.
  public var proposedURL: FetchURL?
  /// How many redirects were followed.
  public var redirects: Int
  /// When the server wants to be asked again.
  public var retryAfter: RetryAfter?
  /// How long the server calls the answer fresh.
  public var maxAge: Duration?
  /// The media type in lower case, without parameters.
  public var contentType: String?
  /// The character set that the server names, in lower case.
  public var charset: String?
  /// The size that the server announced, before decoding.
  public var contentLength: Int?
  /// Bytes of the body as they came.
  public var wireBytes: Int
  /// Bytes of the body after decoding.
  public var decodedBytes: Int

  /// Describes an answer, also one that a test makes up.
  public init(
    outcome: Outcome, status: Int, etag: String? = nil, lastModified: String? = nil,
    finalURL: FetchURL, proposedURL: FetchURL? = nil, redirects: Int = 0,
    retryAfter: RetryAfter? = nil, maxAge: Duration? = nil, contentType: String? = nil,
    charset: String? = nil, contentLength: Int? = nil, wireBytes: Int, decodedBytes: Int
  ) {
    self.outcome = outcome
    self.status = status
    self.etag = etag
    self.lastModified = lastModified
    self.finalURL = finalURL
    self.proposedURL = proposedURL
    self.redirects = redirects
    self.retryAfter = retryAfter
    self.maxAge = maxAge
    self.contentType = contentType
    self.charset = charset
    self.contentLength = contentLength
    self.wireBytes = wireBytes
    self.decodedBytes = decodedBytes
  }
}

// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Why a feed could not be fetched. Whatever was there before is still right to use.
public struct FetchError: Error, Sendable {
  /// What kind of failure it is.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The URL cannot be read.
    case invalidURL = "invalid-url"
    /// The URL is of neither http nor https.
    case unsupportedScheme = "unsupported-scheme"
    /// The host has an address that is not on the public internet.
    case addressRefused = "address-refused"
    /// The host's name has no address.
    case nameNotFound = "name-not-found"
    /// No connection came about.
    case cannotConnect = "cannot-connect"
    /// TLS failed: the certificate, its name, its dates, or the protocol.
    case tls
    /// A time limit was reached.
    case timedOut = "timed-out"
    /// The connection broke before the answer was whole.
    case connectionLost = "connection-lost"
    /// The body ended before the size that the server announced, or before its last chunk.
    case truncated
    /// What came is no HTTP answer.
    case badResponse = "bad-response"
    /// Status lines and headers are larger than the limit.
    case headersTooLarge = "headers-too-large"
    /// The body is larger than the limit.
    case bodyTooLarge = "body-too-large"
    /// The body grows too much in decoding.
    case ratioTooHigh = "ratio-too-high"
    /// The body is not in the coding that the server says, or in one that was not asked for.
    case badEncoding = "bad-encoding"
    /// More redirects than the limit.
    case tooManyRedirects = "too-many-redirects"
    /// A redirect to where the chain has been already.
    case redirectLoop = "redirect-loop"
    /// A redirect to where no feed may lead: from https to http, another scheme, credentials in the URL.
    case redirectRefused = "redirect-refused"
    /// The server says that the feed is gone for good (410).
    case gone
    /// The server wants to be asked later (429, 503).
    case busy
    /// Any other status that brings no feed.
    case status
    /// The file or function that takes the body failed.
    case cannotKeep = "cannot-keep"
    /// The task was cancelled.
    case cancelled
    /// Something that should not happen.
    case unexpected
  }

  /// What kind of failure it is.
  public let code: Code
  /// The host that was asked, as the URL names it.
  public let host: String?
  /// The URL that was asked, as it may be shown; after redirects it is not the feed's own.
  public let url: String?
  /// The address that was refused.
  public let address: IPAddress?
  /// The limit that was reached: the name of a property of ``FetchLimits``.
  public let limit: String?
  /// The HTTP status, when there was one.
  public let status: Int?
  /// When the server wants to be asked again.
  public let retryAfter: RetryAfter?
  /// Sentences that say what failed and what would help.
  public let message: String
  /// What the layer below said.
  public let underlying: (any Error)?

  /// Describes a failure.
  public init(
    _ code: Code, host: String? = nil, url: FetchURL? = nil, address: IPAddress? = nil,
    limit: String? = nil, status: Int? = nil, retryAfter: RetryAfter? = nil, message: String,
    underlying: (any Error)? = nil
  ) {
    self.code = code
    self.host = (host ?? url?.host).map { VisibleText.short($0) }
    self.url = url?.description
    self.address = address
    self.limit = limit
    self.status = status
    self.retryAfter = retryAfter
    self.message = message
    self.underlying = underlying
  }
}

extension FetchError: CustomStringConvertible {
  /// The place and the sentences, fit for a terminal.
  public var description: String { url.map { "\($0): \(message)" } ?? message }
}

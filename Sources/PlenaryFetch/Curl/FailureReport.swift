// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Says in words what a transfer failed of.
struct FailureReport {
  private let order: TransferOrder

  init(_ order: TransferOrder) { self.order = order }

  /// The failure below HTTP's statuses, or `nil` when there is a whole answer.
  func failure(of result: TransferResult) -> FetchError? {
    if let stop = result.stop {
      guard case .enough = stop else { return failure(of: stop, result) }
      return nil
    }
    guard result.code != 0 else {
      if result.head.isFinal { return nil }
      return FetchError(
        .connectionLost, url: order.url,
        message: "\(shownHost) ended the connection before the headers of its answer were whole.")
    }
    return failure(ofCurl: CURLcode(UInt32(result.code)), result)
  }

  func refusal(_ refused: RefusedAddress) -> FetchError {
    let place = refused.address.map { "has the address \($0): \(refused.reason)" } ?? refused.reason
    let help =
      refused.address.map {
        " If that network is meant, open it with --allow-network \($0.asNetwork)."
      }
      ?? ""
    return FetchError(
      .addressRefused, url: order.url, address: refused.address,
      message: "\(shownHost) \(place). Feeds are fetched from the public internet only.\(help)")
  }

  func cannotKeep(_ error: any Error) -> FetchError {
    FetchError(
      .cannotKeep, url: order.url, message: "The body cannot be kept: \(error).", underlying: error)
  }

  func status(_ head: ResponseHead) -> FetchError {
    let (code, words): (FetchError.Code, String) =
      switch head.status {
      case 204, 205: (.status, "The server says that there is nothing (\(head.status)).")
      case 206: (.status, "The server sends a part of the feed (206), which nobody asked for.")
      case 304:
        (
          .status,
          "The server says that nothing changed (304), although it was asked for the whole."
        )
      case 401, 403:
        (
          .status,
          "The server does not let us in (\(head.status)). Ask the publisher for a public feed address."
        )
      case 404:
        (.status, "The server does not know this feed (404). Ask the publisher where it is now.")
      case 410: (.gone, "The publisher says that the feed is gone for good (410).")
      case 429, 503: (.busy, "The server wants to be asked later (\(head.status)).")
      case 500...: (.status, "The server failed (\(head.status)). It is tried again later.")
      default: (.status, "The server answers \(head.status), which brings no feed.")
      }
    return FetchError(
      code, url: order.url, status: head.status, retryAfter: head.retryAfter, message: words)
  }

  private var shownHost: String { VisibleText.short(order.url.host) }

  private func failure(of stop: TransferStop, _ result: TransferResult) -> FetchError? {
    let limits = order.limits
    func reached(_ code: FetchError.Code, _ limit: String, _ words: String) -> FetchError {
      FetchError(code, url: order.url, limit: limit, status: shownStatus(result), message: words)
    }
    switch stop {
    case .enough: return nil
    case .cancelled: return Fetcher.cancelled(order.url)
    case .idle:
      return reached(
        .timedOut, "idle",
        "Nothing came for \(limits.idle) (limit idle). The server may be overloaded; it is tried again later."
      )
    case .total:
      return reached(
        .timedOut, "total",
        "The feed was not whole after \(limits.total) (limit total), \(result.decodedBytes) bytes had come."
      )
    case .headersTooLarge: return headersTooLarge(result)
    case .bodyTooLarge:
      return reached(
        .bodyTooLarge, "decodedBytes",
        "The body is larger than \(limits.decodedBytes) bytes (limit decodedBytes).")
    case .ratio:
      return reached(
        .ratioTooHigh, "ratio",
        "\(result.wireBytes) bytes decode to more than \(limits.ratio) times as many (limit ratio), which no calendar does."
      )
    case .encoding(let coding):
      return FetchError(
        .badEncoding, url: order.url, status: shownStatus(result),
        message:
          "The body is encoded as \"\(VisibleText.short(coding))\"; only gzip or deflate was asked for."
      )
    case .sink(let error): return cannotKeep(error)
    }
  }

  private func headersTooLarge(_ result: TransferResult) -> FetchError {
    FetchError(
      .headersTooLarge, url: order.url, limit: "headerBytes", status: shownStatus(result),
      message:
        "The headers of the answer are larger than \(order.limits.headerBytes) bytes (limit headerBytes)."
    )
  }

  private func shownStatus(_ result: TransferResult) -> Int? {
    result.head.status == 0 ? nil : result.head.status
  }

  private func failure(ofCurl code: CURLcode, _ result: TransferResult) -> FetchError {
    let words = VisibleText.short(
      result.words.isEmpty ? unsafe String(cString: curl_easy_strerror(code)) : result.words)
    func failure(
      _ code: FetchError.Code, _ message: String, limit: String? = nil
    ) -> FetchError {
      FetchError(
        code, url: order.url, limit: limit, status: shownStatus(result), message: message)
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      return failure(
        .nameNotFound, "There is no host \(shownHost), or its name cannot be looked up now.")
    case CURLE_URL_MALFORMAT:
      return failure(.invalidURL, "The URL cannot be read (\(words)).")
    case CURLE_COULDNT_RESOLVE_PROXY:
      return failure(.nameNotFound, "The proxy's name cannot be looked up (\(words)).")
    case CURLE_COULDNT_CONNECT:
      if let refused = result.refused { return refusal(refused) }
      return failure(
        .cannotConnect, "\(shownHost) takes no connection on port \(order.url.port) (\(words)).")
    case CURLE_OPERATION_TIMEDOUT:
      return failure(
        .timedOut, "\(shownHost) did not connect within \(order.limits.connect) (limit connect).",
        limit: "connect")
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_ENGINE_INITFAILED:
      return failure(
        .tls,
        "The secure connection failed: \(words). The certificate or this machine's clock may be wrong."
      )
    case CURLE_PARTIAL_FILE:
      return failure(.truncated, "The body was cut after \(result.wireBytes) bytes (\(words)).")
    case CURLE_FILESIZE_EXCEEDED:
      return failure(
        .bodyTooLarge,
        "The body is larger than \(order.limits.decodedBytes) bytes (limit decodedBytes).",
        limit: "decodedBytes")
    // A write error that is not ours comes from decoding, when bytes follow the end of the stream.
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR:
      return failure(.badEncoding, "The body is not what its Content-Encoding says (\(words)).")
    // One line without an end: libcurl gives up at 100 KB, before we see any of it. Newer ones call it CURLE_TOO_LARGE.
    case CURLE_OUT_OF_MEMORY where !result.head.isComplete, CURLcode(100):
      return headersTooLarge(result)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      return failure(.badResponse, "The server's answer is no proper HTTP (\(words)).")
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR:
      return failure(.connectionLost, "\(shownHost) broke the connection (\(words)).")
    case CURLE_UNKNOWN_OPTION:
      return failure(
        .unexpected, "\(CurlLibrary.version) lacks what is needed; Plenary needs 7.85 or newer.")
    default:
      return failure(.unexpected, "The transfer failed (\(words)).")
    }
  }
}

extension IPAddress {
  /// The network of this one address, as an option takes it.
  fileprivate var asNetwork: String {
    switch unmapped {
    case .v4: "\(unmapped)/32"
    case .v6: "\(unmapped)/128"
    }
  }
}

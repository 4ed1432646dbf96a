// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

/// One GET through libcurl, on the calling thread, watched from outside libcurl for time, size and cancellation.
///
/// libcurl follows no redirect, reads no configuration, environment or cookie, and opens no socket that the policy refuses.
@safe struct CurlTransfer: ~Copyable {
  private let easy: UnsafeMutableRawPointer
  private let multi: UnsafeMutableRawPointer
  private let headers: CurlList
  private let message = CurlMessageBuffer()
  private let state: TransferState
  private let order: TransferOrder

  /// Prepares a transfer that has not begun. `nil` when libcurl has no memory.
  init?(_ order: TransferOrder, into body: BodySink) {
    guard CurlLibrary.isReady, let headers = CurlList(order.headers),
      let easy = unsafe curl_easy_init()
    else { return nil }
    guard let multi = unsafe curl_multi_init() else {
      unsafe curl_easy_cleanup(easy)
      return nil
    }
    unsafe self.easy = easy
    unsafe self.multi = multi
    self.headers = headers
    self.order = order
    state = TransferState(order, body: body)
  }

  deinit {
    unsafe curl_multi_remove_handle(multi, easy)
    unsafe curl_easy_cleanup(easy)
    unsafe curl_multi_cleanup(multi)
  }

  /// Runs the transfer to its end.
  func run(until cancellation: Cancellation) -> TransferResult {
    var code = setUp()
    if code == CURLE_OK, unsafe curl_multi_add_handle(multi, easy) != CURLM_OK {
      code = CURLE_FAILED_INIT
    }
    var running: Int32 = 1
    while code == CURLE_OK, running > 0, state.stop == nil {
      if unsafe curl_multi_perform(multi, &running) != CURLM_OK { code = CURLE_FAILED_INIT }
      state.stop = state.stop ?? reasonToStop(cancellation)
      guard code == CURLE_OK, running > 0, state.stop == nil else { break }
      // Short, so that limits and cancellation are seen at once; nothing but this thread ever touches the handles.
      _ = unsafe curl_multi_poll(multi, nil, 0, 50, nil)
    }
    if code == CURLE_OK, state.stop == nil { code = finalCode() }
    return TransferResult(
      code: Int32(code.rawValue), words: message.text, stop: state.stop, head: state.head,
      wireBytes: wireBytes, decodedBytes: state.decodedBytes, refused: state.refused)
  }

  private func reasonToStop(_ cancellation: Cancellation) -> TransferStop? {
    if cancellation.isCancelled { return .cancelled }
    if state.head.isFinal, !state.head.hasWantedBody { return .enough }
    let now = ContinuousClock.now
    if now >= order.deadline { return .total }
    let wire = wireBytes
    // Compressed bytes that decode to nothing are bytes too.
    if wire > order.limits.decodedBytes { return .bodyTooLarge }
    if wire != state.lastWireBytes {
      state.lastWireBytes = wire
      state.lastActivity = now
    }
    // Until the connection stands, libcurl's own limit for connecting holds.
    if isConnected, now - max(state.lastActivity, state.connected(at: now)) >= order.limits.idle {
      return .idle
    }
    return nil
  }

  private func finalCode() -> CURLcode {
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(multi, &left) {
      if unsafe plenary_curl_message_is_done(message) != 0 {
        return unsafe plenary_curl_message_result(message)
      }
    }
    return CURLE_FAILED_INIT
  }

  private var wireBytes: Int { offset(CURLINFO_SIZE_DOWNLOAD_T) }
  private var isConnected: Bool { offset(CURLINFO_PRETRANSFER_TIME_T) > 0 }

  private func offset(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    unsafe plenary_curl_get_offset(easy, info, &value)
    return Int(value)
  }

  /// Gives libcurl its settings; the first one that it does not take ends it.
  private func setUp() -> CURLcode {
    let limits = order.limits
    state.countWireBytes = { [easy = unsafe easy] in unsafe CurlTransfer.wireBytes(of: easy) }
    var strings: [(CURLoption, String)] = [
      (CURLOPT_URL, order.url.text),
      (CURLOPT_PROTOCOLS_STR, "http,https"),
      // "" keeps libcurl from the environment's proxies, and from its list of exceptions.
      (CURLOPT_PROXY, order.proxy ?? ""),
      (CURLOPT_NOPROXY, ""),
      (CURLOPT_USERAGENT, order.userAgent),
      (CURLOPT_ACCEPT_ENCODING, "gzip, deflate"),
    ]
    if let file = order.certificateFile { strings.append((CURLOPT_CAINFO, file)) }
    if order.sendsCredentials, let credentials = order.url.credentials {
      strings.append((CURLOPT_USERNAME, credentials.user))
      strings.append((CURLOPT_PASSWORD, credentials.password))
    }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_NOPROGRESS, 1), (CURLOPT_HTTPGET, 1),
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_FAILONERROR, 0),
      (CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)),
      // One framing to judge whether a body is whole, and one form of header to count.
      (CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1),
      (CURLOPT_HTTP09_ALLOWED, 0),
      (CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
      (CURLOPT_CONNECTTIMEOUT_MS, limits.connect.milliseconds),
      (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
    ]
    let own = unsafe Unmanaged.passUnretained(state).toOpaque()
    var codes = unsafe [
      plenary_curl_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.decodedBytes)),
      plenary_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, message.pointer),
      plenary_curl_set_list(easy, CURLOPT_HTTPHEADER, headers.head),
      plenary_curl_set_data_function(easy, CURLOPT_HEADERFUNCTION, takeHeader),
      plenary_curl_set_pointer(easy, CURLOPT_HEADERDATA, own),
      plenary_curl_set_data_function(easy, CURLOPT_WRITEFUNCTION, takeBody),
      plenary_curl_set_pointer(easy, CURLOPT_WRITEDATA, own),
      plenary_curl_set_open_socket_function(easy, openSocket),
      plenary_curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, own),
    ]
    codes += strings.map { unsafe plenary_curl_set_string(easy, $0.0, $0.1) }
    codes += numbers.map { unsafe plenary_curl_set_long(easy, $0.0, $0.1) }
    return codes.first { $0 != CURLE_OK } ?? CURLE_OK
  }

  private static func wireBytes(of easy: UnsafeMutableRawPointer) -> Int {
    var value: curl_off_t = 0
    unsafe plenary_curl_get_offset(easy, CURLINFO_SIZE_DOWNLOAD_T, &value)
    return Int(value)
  }
}
